// Notes a submission that was let through, once it has really left: an Enter may have been a newline, and one
// submission shows itself as a key, a click and a form event.
import type { Composer } from '../capture/editors/editor.ts';
import type { OnWindow } from '../capture/lasting.ts';
import type { Sending } from '../capture/submission.ts';
import { plain } from '../dom/plain.ts';
import { squash } from '../dom/squash.ts';
import type { Judgement } from './brain.ts';

export type Departures = {
  readonly watch: (composer: Composer, judgement: Judgement, sending: Sending) => void;
  /** A prompt left on the wire with these texts: whoever waits for one of them has left, whatever its composer shows. */
  readonly leftWith: (texts: readonly string[]) => void;
};

/**
 * When to look (milliseconds after the look before); after the last one it was no submission. Some sites clear their
 * composer only when the answer has begun, half a minute later.
 */
const looks = [60, 200, 600, 1_500, 4_000, 8_000, 15_000, 30_000];
/** A person who empties a composer this long after the act takes a text back that was never sent (milliseconds). */
const takingBack = 1_000;

type Waiting = { readonly text: string; readonly note: () => void; readonly since: number };

/** @param onLeft called once for a text that left its composer, or that the page takes with it when it goes. */
export function createDepartures(
  onLeft: (judgement: Judgement, via: Sending['via']) => void,
  onWindow: OnWindow,
): Departures {
  const waiting = new Map<HTMLElement, Waiting>();
  const settle = (element: HTMLElement, left: boolean) => {
    const entry = waiting.get(element);
    waiting.delete(element);
    if (left) entry?.note();
  };
  const flush = () => {
    for (const element of [...waiting.keys()]) settle(element, true);
  };
  onWindow('pagehide', flush);
  const removing = (event: InputEvent) => {
    if (!event.isTrusted || !event.inputType.startsWith('delete')) return;
    for (const [element, { since }] of waiting)
      if (Date.now() - since > takingBack && event.composedPath().includes(element))
        settle(element, false);
  };
  onWindow('beforeinput', removing);
  const look = (composer: Composer, text: string, left: readonly number[]) => {
    const [delay, ...rest] = left;
    if (waiting.get(composer.element)?.text !== text) return;
    if (delay === undefined) return settle(composer.element, false);
    setTimeout(() => {
      if (hasLeft(composer, text)) settle(composer.element, true);
      else look(composer, text, rest);
    }, delay);
  };
  const watch = (composer: Composer, judgement: Judgement, { via }: Sending) => {
    const { text } = judgement;
    if (waiting.get(composer.element)?.text === text) return;
    settle(composer.element, hasLeft(composer, waiting.get(composer.element)?.text ?? ''));
    const since = Date.now();
    waiting.set(composer.element, { text, since, note: () => onLeft(judgement, via) });
    look(composer, text, looks);
  };
  const leftWith = (texts: readonly string[]) => {
    const sent = texts.map(squash);
    for (const [element, { text }] of [...waiting])
      if (squash(text) !== '' && sent.some((each) => each.includes(squash(text))))
        settle(element, true);
  };
  return { watch, leftWith };
}

function hasLeft({ element, editor }: Composer, text: string): boolean {
  return (
    !plain(element).isConnected ||
    !squash(editor.readText(element)).includes(squash(text).slice(0, 200))
  );
}
