// Notes a submission that was let through, once it has really left: an Enter may have been a newline, and one
// submission shows itself as a key, a click and a form event.
import type { Composer } from '../capture/editors/editor.ts';
import type { Sending } from '../capture/submission.ts';
import type { Judgement } from './brain.ts';
import { squash } from './read-back.ts';

export type Departures = {
  readonly watch: (composer: Composer, judgement: Judgement, sending: Sending) => void;
};

/** When to look (milliseconds after the act); after the last one it was no submission. */
const looks = [60, 200, 600, 1_500, 4_000];

type Waiting = { readonly text: string; readonly note: () => void };

/** @param onLeft called once for a text that left its composer, or that the page takes with it when it goes. */
export function createDepartures(
  onLeft: (judgement: Judgement, via: Sending['via']) => void,
  signal: AbortSignal,
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
  addEventListener('pagehide', flush, { capture: true, signal });
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
    waiting.set(composer.element, { text, note: () => onLeft(judgement, via) });
    look(composer, text, looks);
  };
  return { watch };
}

function hasLeft({ element, editor }: Composer, text: string): boolean {
  return (
    !element.isConnected || !squash(editor.readText(element)).includes(squash(text).slice(0, 200))
  );
}
