// Which composers a form sends: those in it, those that name it as theirs, and those whose text the page has copied into one of
// its fields. Read without the page noticing: a `FormData` would have the form tell of itself.
import { isInput, isTextArea } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { readingsOf } from '../dom/readings.ts';
import { squash } from '../dom/squash.ts';
import { isInside } from './deep-path.ts';
import { composerOf } from './editors/editor-of.ts';

export function isSentBy(form: HTMLFormElement, element: HTMLElement): boolean {
  if (isInside(element, form)) return true;
  const { editor } = composerOf(element);
  const text = editor.readText(element);
  return [...plain(form).elements].some(
    (field) => field === element || holds(valueIn(field), text),
  );
}

function holds(value: string, text: string): boolean {
  if (value === '' || text.trim() === '') return false;
  const words = squash(text);
  return words === ''
    ? squeeze(value).includes(squeeze(text))
    : readingsOf(value).some((reading) => reading.includes(words));
}

const valueIn = (field: Element): string =>
  isInput(field) || isTextArea(field) ? field.value : '';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
