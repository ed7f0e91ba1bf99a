// Files on their way into a page: pasted, dropped or chosen in a file field. Says which, reads none.
import { carrying } from './carrying.ts';
import { deepPath, type OpenShadow } from './deep-path.ts';
import { dispatchOwn } from './editors/editor.ts';
import { isFileField } from './file-fields.ts';
import { makePaste } from './page-objects.ts';
import type { Delivery, Handed } from './submission.ts';

export function pastedFiles(event: ClipboardEvent, open: OpenShadow): Delivery | null {
  const data = event.clipboardData;
  const target = deepPath(event, open)[0];
  if (!data || data.files.length === 0 || !target) return null;
  const { text, html } = textsOf(data);
  return delivery(event, data.files, (files) => {
    dispatchOwn(target, makePaste(carrying(files, text, html)));
  });
}

export function droppedFiles(event: DragEvent, open: OpenShadow): Delivery | null {
  const data = event.dataTransfer;
  const target = deepPath(event, open)[0];
  if (!data || data.files.length === 0 || !target) return null;
  const { clientX, clientY } = event;
  const { text, html } = textsOf(data);
  return delivery(event, data.files, (files) => {
    const dataTransfer = carrying(files, text, html);
    const drop = new DragEvent('drop', { ...crossing, clientX, clientY, dataTransfer });
    // The browser puts files into a field for a drop of its own only.
    if (dispatchOwn(target, drop) && isFileField(target)) fill(target, files);
  });
}

/** Fields whose files were taken off and not given back. */
const emptied = new WeakSet<HTMLInputElement>();

/**
 * A field tells of its files twice, by `input` and by `change`; both are held and both are told again. Between the two
 * the page could look into the field by itself, so that it is empty until somebody has decided.
 */
export function chosenFiles(event: Event, open: OpenShadow): Delivery | null {
  const field = deepPath(event, open)[0];
  if (!isFileField(field)) return null;
  const files = field.files ?? [];
  const again = event.type === 'change';
  if (files.length === 0 && !(again && emptied.has(field))) return null;
  const take = () => {
    if (files.length > 0) emptied.add(field);
    field.value = '';
  };
  const hand = (given: readonly Handed[]) => fill(field, given);
  return { ...delivery(event, files, hand), take, again };
}

function fill(field: HTMLInputElement, files: readonly Handed[]): void {
  emptied.delete(field);
  field.files = carrying(files, '', '').files;
  dispatchOwn(field, new Event('input', { bubbles: true, composed: true }));
  dispatchOwn(field, new Event('change', { bubbles: true }));
}

const crossing = { bubbles: true, cancelable: true, composed: true };

function delivery(event: Event, files: Iterable<File>, hand: Delivery['hand']): Delivery {
  return {
    kind: 'delivery',
    via: 'file',
    event,
    files: [...files],
    take: () => undefined,
    hand,
    again: false,
  };
}

const textsOf = (data: DataTransfer) => ({
  text: data.getData('text/plain'),
  html: data.getData('text/html'),
});
