// Wraps, in the page's own world, the ways in which a page's script takes what a person has without an event that a
// window hears of: file fields in no document, handles of files, the clipboard. The guard looks at it first; decides
// nothing here. Misses workers that were given a handle: see docs/decisions.
import { answer, pointed, reading } from './hand-over.ts';
import { type Call, getter, sure, type Wrap } from './wrapping.ts';

// Taken before the page can change them.
const { apply } = Reflect;
const { dispatchEvent: dispatch, addEventListener: listen } = EventTarget.prototype;
const { setData, getData } = DataTransfer.prototype;
const { add } = DataTransferItemList.prototype;
const itemsOf = getter(DataTransfer.prototype, 'items');
const filesOf = getter(DataTransfer.prototype, 'files');
const carriedBy = getter(DragEvent.prototype, 'dataTransfer');
const { MouseEvent: Pointing, DragEvent: Handing, DataTransfer: Tray, WeakMap: Memory } = window;
const { Promise: Later, DOMException: Refused, File: Named, ClipboardItem: Item } = window;
const { FileSystemFileHandle: Handle, FileSystemDirectoryHandle: Folder } = window;
const { getDirectory } = window.StorageManager?.prototype ?? {};

const plain = 'text/plain';
const html = 'text/html';

/** @param line the element that the guard listens on. */
export function wrapReading(line: Element, wrap: Wrap): void {
  const refusal = () => new Refused('Read permission denied.', 'NotAllowedError');
  let asked = 0;
  const waiting: Record<number, (given: DataTransfer | null) => void> = Object.create(null);
  const hear = (event: Event) => {
    const { detail } = event as DragEvent;
    waiting[detail]?.(apply(carriedBy, event, []) as DataTransfer | null);
    delete waiting[detail];
  };
  apply(listen, line, [answer, hear]);
  /** @returns the same where there is nothing to ask about; rejects where the page may not have it. */
  const look = (tray: DataTransfer): Promise<DataTransfer> =>
    new Later((resolve, reject) => {
      const detail = ++asked;
      waiting[detail] = (given) => (given ? resolve(given) : reject(refusal()));
      const question = new Handing(reading, { dataTransfer: tray, cancelable: true, detail });
      if (apply(dispatch, line, [question])) resolve(tray);
    });
  const put = (tray: DataTransfer, file: File) => apply(add, apply(itemsOf, tray, []), [file]);
  const files = (tray: DataTransfer) => [...(apply(filesOf, tray, []) as FileList)];

  const point: Call = (target, self, args) => {
    sure(() =>
      apply(dispatch, line, [new Pointing(pointed, { relatedTarget: self as EventTarget })]),
    );
    return apply(target, self, args);
  };
  wrap(HTMLElement.prototype, 'click', point);
  wrap(HTMLInputElement.prototype, 'showPicker', point);
  wrap(EventTarget.prototype, 'dispatchEvent', (target, self, args) =>
    ((args[0] as Event | null)?.type === 'click' ? point : apply)(target, self, args),
  );

  wrap(window.Clipboard?.prototype, 'readText', async (target, self, args) => {
    const tray = new Tray();
    apply(setData, tray, [plain, await apply(target, self, args)]);
    return apply(getData, await look(tray), [plain]);
  });
  wrap(window.Clipboard?.prototype, 'read', async (target, self, args) => {
    const items = (await apply(target, self, args)) as ClipboardItem[];
    return Later.all(items.map(lookAtItem));
  });
  const lookAtItem = async (item: ClipboardItem): Promise<ClipboardItem> => {
    const tray = new Tray();
    for (const type of item.types) {
      const blob = await item.getType(type);
      if (type === plain || type === html) apply(setData, tray, [type, await blob.text()]);
      else put(tray, new Named([blob], type, { type }));
    }
    const given = await look(tray);
    if (given === tray) return item;
    const parts: Record<string, Blob | string> = {};
    for (const type of [plain, html]) {
      const text = apply(getData, given, [type]);
      if (text) parts[type] = text;
    }
    for (const file of files(given)) parts[file.name] = file;
    return new Item(parts);
  };

  /** What the page got of a file stays what it gets of it. */
  const known = new Memory<object, readonly [File, File]>();
  wrap(Handle?.prototype, 'getFile', async (target, self, args) => {
    const file = (await apply(target, self, args)) as File;
    const [before, given] = known.get(self as object) ?? [];
    if (given && before && sameState(before, file)) return given;
    if (await isOwn(self)) return file;
    const tray = new Tray();
    put(tray, file);
    const [clean] = files(await look(tray));
    if (!clean) throw refusal();
    known.set(self as object, [file, clean]);
    return clean;
  });
}

const sameState = (a: File, b: File): boolean =>
  a.size === b.size && a.lastModified === b.lastModified;

const { storage } = navigator;
/** A page's private files are what it wrote itself. */
const isOwn = async (handle: unknown): Promise<boolean> => {
  try {
    const root = await apply(getDirectory as () => Promise<object>, storage, []);
    return (await apply(Folder.prototype.resolve, root, [handle as FileSystemHandle])) !== null;
  } catch {
    return false;
  }
};
