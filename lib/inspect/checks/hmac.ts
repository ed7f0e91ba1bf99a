// HMAC-SHA-256 (RFC 2104), synchronous.
import { sha256 } from './sha256.ts';

const block = 64;

/** @returns a function for many messages under one key of at most 64 bytes. */
export function hmacWith(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const inner = padded(key, 0x36);
  const outer = padded(key, 0x5c);
  return (message) => sha256(joined(outer, sha256(joined(inner, message))));
}

function padded(key: Uint8Array, fill: number): Uint8Array {
  const pad = new Uint8Array(block).fill(fill);
  for (const [index, byte] of key.entries()) pad[index] = byte ^ fill;
  return pad;
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}
