// Marks over a field whose text has no nodes: a layer of ours lies over it, with the same text unseen and the marks
// seen. In a closed shadow root, and no pointer ever meets it.

import { isInput, isTextArea } from '../dom/kinds.ts';
import { carriedMarks } from './carried-marks.ts';
import { createMirrorLines, type Drawn, type MirrorLines } from './mirror-lines.ts';
import {
  type Field,
  lettersOf,
  type Place,
  placeOver,
  type Styles,
  styler,
} from './mirror-place.ts';
import { forcedStyle, holds, markStyle, type Painter } from './painter.ts';
import type { Mark } from './paragraphs.ts';
import { dress } from './sheet.ts';

const rules = `
:host { all: initial !important; }
section { position: fixed; overflow: hidden; pointer-events: none; z-index: 2147483647; }
article { box-sizing: border-box; color: transparent; overflow-wrap: break-word; }
div + div { text-indent: 0; }
mark { color: transparent; ${markStyle} }
@media (forced-colors: active) { mark { ${forcedStyle} opacity: 0.5; } }`;

/** A page may move a field without telling anyone (milliseconds). */
const lookAgain = 400;

type Layer = {
  readonly host: HTMLElement;
  readonly lines: MirrorLines;
  readonly moveTo: (place: Place) => void;
  readonly writeIn: (letters: Styles) => void;
};

export function createMirrorPainter(): Painter {
  let layer: Layer | null = null;
  let shown: {
    readonly field: Field;
    readonly text: string;
    readonly marks: readonly Mark[];
  } | null = null;
  let drawn: Drawn[] = [];
  let life = new AbortController();
  const clear = () => {
    life.abort();
    layer?.host.remove();
    shown = null;
    drawn = [];
  };
  const write = (over: Layer, field: Field, text: string, marks: readonly Mark[]) => {
    shown = { field, text, marks };
    drawn = over.lines.write(text, marks);
  };
  const look = () => {
    if (!layer || !shown) return;
    const { field, text, marks } = shown;
    const { value, isConnected } = field;
    if (!isConnected) return clear();
    const place = placeOver(field);
    if (value !== text) write(layer, field, value, carriedMarks(marks, text, value));
    layer.moveTo(place);
  };
  const draw = (field: Field, text: string, marks: readonly Mark[]) => {
    if (shown?.field !== field) clear();
    if (marks.length === 0) return;
    layer ??= makeLayer();
    const letters = lettersOf(field);
    if (!shown) {
      layer.moveTo(placeOver(field));
      life = new AbortController();
      follow(field, look, life.signal);
      document.documentElement.append(layer.host);
    }
    layer.writeIn(letters);
    write(layer, field, text, marks);
  };
  return {
    clear,
    draw: ({ element, editor }, text, marks) => {
      if (editor.kind !== 'text-control' || !isField(element)) return false;
      draw(element, text, marks);
      return true;
    },
    at: (x, y) => drawn.find(({ node }) => holds(node.getClientRects(), x, y))?.mark ?? null,
  };
}

const isField = (element: HTMLElement): element is Field => isTextArea(element) || isInput(element);

function makeLayer(): Layer {
  const host = document.createElement('div');
  host.ariaHidden = 'true';
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, rules);
  const frame = document.createElement('section');
  const paper = document.createElement('article');
  frame.append(paper);
  root.append(frame);
  const [moveFrame, movePaper, writeIn] = [styler(frame), styler(paper), styler(paper)];
  const moveTo = (place: Place) => {
    moveFrame(place.frame);
    movePaper(place.paper);
  };
  return { host, lines: createMirrorLines(paper), moveTo, writeIn };
}

/**
 * Where the field goes, and where its text changes: looked at once a frame, when the page has done its own part. A
 * ResizeObserver is called when all is laid out: there a look costs nothing, and is not too late for the frame.
 */
function follow(field: Field, look: () => void, signal: AbortSignal): void {
  let [frame, looked] = [0, 0];
  const now = () => {
    frame = 0;
    looked = performance.now();
    look();
  };
  const soon = () => {
    frame ||= requestAnimationFrame(now);
  };
  const timer = setInterval(() => {
    if (performance.now() - looked > lookAgain / 2) now();
  }, lookAgain);
  const sized = new ResizeObserver(now);
  sized.observe(field);
  for (const type of ['scroll', 'resize', 'input'])
    addEventListener(type, soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    cancelAnimationFrame(frame);
    sized.disconnect();
  });
}
