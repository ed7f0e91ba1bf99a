// Reads a ZIP's central directory: which files there are, how large they claim to be and where they start.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16. Inflating is left to fflate.
import type { UnreadReason } from '../contract/reading.ts';

export type ZipEntry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: 'stored' | 'deflated' | 'other';
  readonly compressed: number;
  /** As claimed; the real size is known after inflating. */
  readonly expanded: number;
  /** The compressed bytes. */
  readonly data: Uint8Array;
};

export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly why: UnreadReason };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record is 22 bytes and may be followed by a comment of up to 65,535. */
const endSearch = 22 + 0xffff;

/** @param most entries above this count are not read. */
export function readDirectory(bytes: Uint8Array, most: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return { ok: false, why: 'damaged' };
  const count = view.getUint16(end + 10, true);
  if (count > most) return { ok: false, why: 'too-many-files' };
  return readEntries(bytes, view, view.getUint32(end + 16, true), count);
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSearch);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === endSignature) return at;
  return -1;
}

function readEntries(bytes: Uint8Array, view: DataView, from: number, count: number): ZipDirectory {
  const entries: ZipEntry[] = [];
  let at = from;
  let claimed = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature)
      return { ok: false, why: 'damaged' };
    const entry = readEntry(bytes, view, at);
    if (!entry) return { ok: false, why: 'damaged' };
    // Entries that share their bytes are how a small archive claims petabytes.
    claimed += entry.compressed;
    if (claimed > bytes.length) return { ok: false, why: 'expands-too-much' };
    entries.push(entry);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return { ok: true, entries };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const compressed = view.getUint32(at + 20, true);
  const name = nameOf(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  const data = dataAt(bytes, view, view.getUint32(at + 42, true), compressed);
  return (
    data && {
      name,
      encrypted: (flags & 1) === 1 || method === 99,
      method: method === 0 ? 'stored' : method === 8 ? 'deflated' : 'other',
      compressed,
      expanded: view.getUint32(at + 24, true),
      data,
    }
  );
}

function dataAt(
  bytes: Uint8Array,
  view: DataView,
  local: number,
  length: number,
): Uint8Array | null {
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + length <= bytes.length ? bytes.subarray(start, start + length) : null;
}

const nameOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Names that aim outside the folder they are unpacked in, or at a reader's screen. */
export function isSuspicious(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
  return (
    name === '' ||
    name.length > 512 ||
    odd.test(name) ||
    /^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name)
  );
}
