// Bytes to text: byte order mark, else UTF-8, else Windows-1252. Says when bytes are no text at all.

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How far into the bytes one looks for signs that they are no text. */
const sample = 64 * 1024;

/** @returns null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  const wide = utf16WithoutMark(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const head = bytes.subarray(0, sample);
  const text = head.includes(0) && head.some(isNoText) ? null : strictUtf8(bytes);
  if (head.includes(0)) return text && withoutZeros(text);
  return text ?? new TextDecoder('windows-1252').decode(bytes);
}

/** Control codes that no text has and any program or picture does. A zero alone is none: old exports pad with it. */
const isNoText = (byte: number): boolean =>
  (byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 27);

/** One within a value parts it for us and for nobody else; several pad a field. */
const withoutZeros = (text: string): string => text.replace(/\0{2,}/g, ' ').replaceAll('\0', '');

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Latin text in UTF-16 has a zero in every other byte; tools on Windows write it without a mark. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512);
  if (head.length < 4) return null;
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.7 && even === 0) return 'utf-16le';
  return even > half * 0.7 && odd === 0 ? 'utf-16be' : null;
}
