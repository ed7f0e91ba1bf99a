// The guard's end of the line for what a page's script takes by itself: hears of it before the page has it, and hands
// back what may be had.
import { carriedText } from '../carried.ts';
import { carrying } from '../carrying.ts';
import { dispatchOwn } from '../editors/editor.ts';
import type { Reading } from '../submission.ts';
import { answer, pointed, reading } from './hand-over.ts';
import type { OnLine } from './line.ts';

export type ReadingParts = {
  /** Called during the event, so that the receiver can still hold it. */
  readonly onReading: (reading: Reading) => void;
  /** A script has clicked or submitted this; it may be in no document. */
  readonly onPointed: (element: Element, event: Event) => void;
};

export function readingsOn(onLine: OnLine, { onReading, onPointed }: ReadingParts): void {
  const read = (event: Event) => {
    const { currentTarget: line } = event;
    if (event instanceof DragEvent && event.dataTransfer && line instanceof Element)
      onReading(readingOf(line, event));
  };
  const point = (event: Event) => {
    const { relatedTarget } = event as MouseEvent;
    if (relatedTarget instanceof Element) onPointed(relatedTarget, event);
  };
  onLine(reading, read);
  onLine(pointed, point);
}

function readingOf(line: Element, event: DragEvent): Reading {
  const files = [...(event.dataTransfer?.files ?? [])];
  const { detail } = event;
  const give: Reading['give'] = (what) => {
    const dataTransfer = what && carrying(what.files, what.text, what.html);
    dispatchOwn(line, new DragEvent(answer, { dataTransfer, detail }));
  };
  return { kind: 'reading', event, ...carriedText(event.dataTransfer), files, give };
}
