// Tells an Enter that may send from one that is a plain newline or belongs to an input method.

/** Some input methods end their composition with an Enter that follows it at once (milliseconds). */
const afterComposition = 50;

export type CompositionClock = { readonly endedAt: () => number };

/** Follows compositionend on the window until `signal` ends it. */
export function followComposition(signal: AbortSignal): CompositionClock {
  let endedAt = Number.NEGATIVE_INFINITY;
  window.addEventListener(
    'compositionend',
    (event) => {
      endedAt = event.timeStamp;
    },
    { capture: true, signal },
  );
  return { endedAt: () => endedAt };
}

/** Ctrl, Meta and Alt with Enter send on some sites and on others not: they count as sending. */
export function maySend(event: KeyboardEvent, clock: CompositionClock): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return false;
  if (event.isTrusted && event.timeStamp - clock.endedAt() < afterComposition) return false;
  return !event.shiftKey || event.ctrlKey || event.metaKey;
}
