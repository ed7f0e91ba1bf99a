// Files on their way into a page: pasted, dropped or chosen in a file field. Says which, reads none.
import { deepPath, type OpenShadow } from './deep-path.ts';
import { dispatchOwn } from './editors/editor.ts';
import type { Delivery } from './submission.ts';

export function pastedFiles(event: ClipboardEvent, open: OpenShadow): Delivery | null {
  const data = event.clipboardData;
  const target = deepPath(event, open)[0];
  if (!data || data.files.length === 0 || !target) return null;
  const { text, html } = textsOf(data);
  return delivery(event, data.files, (files) => {
    const clipboardData = carrying(files, text, html);
    dispatchOwn(target, new ClipboardEvent('paste', { ...crossing, clipboardData }));
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
    dispatchOwn(target, new DragEvent('drop', { ...crossing, clientX, clientY, dataTransfer }));
  });
}

/** A field tells of its files twice, by `input` and by `change`; both are held and both are told again. */
export function chosenFiles(event: Event, open: OpenShadow): Delivery | null {
  const field = deepPath(event, open)[0];
  if (!(field instanceof HTMLInputElement) || field.type !== 'file') return null;
  if (!field.files || field.files.length === 0) return null;
  const hand = (files: readonly File[]) => {
    const same = files.every((file, index) => file === field.files?.[index]);
    if (!same) field.files = carrying(files, '', '').files;
    dispatchOwn(field, new Event('input', { bubbles: true, composed: true }));
    dispatchOwn(field, new Event('change', { bubbles: true }));
  };
  const drop = () => {
    field.value = '';
  };
  return { ...delivery(event, field.files, hand), drop, again: event.type === 'change' };
}

const crossing = { bubbles: true, cancelable: true, composed: true };

function delivery(event: Event, files: FileList, hand: Delivery['hand']): Delivery {
  const drop = () => undefined;
  return { kind: 'delivery', via: 'file', event, files: [...files], hand, drop, again: false };
}

const textsOf = (data: DataTransfer) => ({
  text: data.getData('text/plain'),
  html: data.getData('text/html'),
});

function carrying(files: readonly File[], text: string, html: string): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  if (text !== '') data.setData('text/plain', text);
  if (html !== '') data.setData('text/html', html);
  return data;
}
