// Fields for files whose events no window hears: in no document, or inside a shadow root, where `change` ends. They are
// listened to one by one, from the click that opens the browser's chooser.
import { isInput, isLabel } from '../dom/kinds.ts';
import type { OpenShadow } from './deep-path.ts';

/** A menu's root holds a handful of fields. */
const maxFields = 50;

export function followFileFields(
  onEvent: (event: Event) => void,
  open: OpenShadow,
  signal: AbortSignal,
): (clicked: Element) => void {
  const followed = new WeakSet<Element>();
  const follow = (field: Element) => {
    if (followed.has(field)) return;
    followed.add(field);
    for (const type of ['input', 'change'])
      field.addEventListener(type, onEvent, { capture: true, signal });
  };
  return (clicked) => {
    for (const field of fieldsOf(clicked, open)) follow(field);
  };
}

/** The field itself, the one that a label is for, or those within a closed root, whose host is all that can be seen. */
function fieldsOf(clicked: Element, open: OpenShadow): Element[] {
  const element = isLabel(clicked) ? clicked.control : clicked;
  if (!element) return [];
  if (isFileField(element)) return [element];
  return [...(open(element)?.querySelectorAll('input[type=file]') ?? [])].slice(0, maxFields);
}

export const isFileField = (element: unknown): element is HTMLInputElement =>
  isInput(element) && element.type === 'file';
