// Tells an Enter that may send from one that is a plain newline or belongs to an input method.

/**
 * An Enter right behind a composition counts: Korean input gives the page one that ends the composition and, at once, a
 * second, and that is the one by which pages send. By the code 229 an input method says that it has seen a key, not that the
 * page will not send by it; browsers mark what belongs to a composition.
 */
export const isEnter = ({ key, isComposing }: KeyboardEvent): boolean =>
  key === 'Enter' && !isComposing;

/** Ctrl, Meta and Alt with Enter send on some sites and on others not: they count as sending. */
const maySend = (event: KeyboardEvent): boolean =>
  isEnter(event) && (!event.shiftKey || event.ctrlKey || event.metaKey || event.altKey);

/** Shift+Enter: a newline, nearly everywhere. */
export const isLine = (event: KeyboardEvent): boolean => isEnter(event) && !maySend(event);

/** Presses what has the focus. */
export const isSpace = ({ key }: KeyboardEvent): boolean => key === ' ';

/** Saves what is being written, where a page has its own way of it; elsewhere the browser its page. */
export const isSave = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 's' && (ctrlKey || metaKey) && !altKey && !shiftKey;
