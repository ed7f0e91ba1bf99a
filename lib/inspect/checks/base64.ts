// Decodes base64 and base64url to text without any platform API. Stops at the limit; refuses what is not text.

const values = /* @__PURE__ */ makeValues();

function makeValues(): Int8Array {
  const table = new Int8Array(128).fill(-1);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let index = 0; index < 64; index++) table[letters.charCodeAt(index)] = index;
  table[45] = 62; // - and _ of base64url
  table[95] = 63;
  return table;
}

/** @returns the bytes, or null where a character is foreign to the alphabet. */
export function base64Bytes(text: string, maxBytes: number): number[] | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let index = 0; index < text.length && bytes.length < maxBytes; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 61) break;
    const value = unit < 128 ? (values[unit] ?? -1) : -1;
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return bytes;
}

/** @returns the text, or null where the bytes are not text. */
export function decodeBase64(text: string, maxBytes: number): string | null {
  const bytes = base64Bytes(text, maxBytes);
  return bytes ? textOf(bytes) : null;
}

/** UTF-8, one unit at a time; null as soon as more than one byte in sixteen is no text. */
export function textOf(bytes: ArrayLike<number>): string | null {
  let text = '';
  let strange = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0xc2 && byte < 0xf5) {
      const extra = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      const point = sequence(bytes, index, extra);
      if (point < 0) strange++;
      else {
        text += String.fromCodePoint(point);
        index += extra;
        continue;
      }
    } else if (byte >= 0x7f || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) strange++;
    text += String.fromCharCode(byte);
    if (strange > 2 + (index >> 4)) return null;
  }
  return strange > bytes.length >> 4 ? null : text;
}

function sequence(bytes: ArrayLike<number>, at: number, extra: number): number {
  let point = (bytes[at] ?? 0) & (0x3f >> extra);
  for (let offset = 1; offset <= extra; offset++) {
    const next = bytes[at + offset] ?? 0;
    if ((next & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (next & 0x3f);
  }
  return point <= 0x10ffff ? point : -1;
}
