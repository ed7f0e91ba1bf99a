// Makes event ids: UUIDv7 (RFC 9562, 5.7), so that ids sort by time and stores append.

/** @param now milliseconds since 1970. @param random 10 random bytes; 74 of their bits are used. */
export function uuidv7(now: number, random: Uint8Array): string {
  const time = Math.floor(now).toString(16).padStart(12, '0');
  const bytes = Array.from(random.subarray(0, 10), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80;
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${bytes.slice(1, 4)}`,
    `${variant.toString(16)}${bytes.slice(6, 8)}`,
    bytes.slice(8, 20),
  ].join('-');
}

/** @param at milliseconds since 1970. */
export const newEventId = (at: number): string =>
  uuidv7(at, crypto.getRandomValues(new Uint8Array(10)));
