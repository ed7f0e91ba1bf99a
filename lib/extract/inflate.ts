// Expands one entry of an archive, in small steps, and stops at once where it grows beyond its allowance.
import { Inflate } from 'fflate';
import type { UnreadReason } from '../contract/reading.ts';
import type { Allowance } from './limits.ts';
import type { ZipEntry } from './zip-directory.ts';

export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: UnreadReason };

/** Compressed bytes given to the inflater at once: at most 64 MB come out of it before the next look. */
const step = 64 * 1024;

/** Never throws. Takes what it expanded from the allowance. */
export function expand(entry: ZipEntry, allowance: Allowance): Inflated {
  if (entry.encrypted) return { ok: false, why: 'encrypted' };
  if (entry.method === 'other') return { ok: false, why: 'unsupported' };
  if (tooMuch(entry.expanded, entry.compressed, allowance))
    return { ok: false, why: 'expands-too-much' };
  if (entry.method === 'stored') return taken(entry.data, entry, allowance);
  return inflate(entry, allowance);
}

function inflate(entry: ZipEntry, allowance: Allowance): Inflated {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  try {
    for (let at = 0; at < entry.data.length; at += step) {
      stream.push(entry.data.subarray(at, at + step), at + step >= entry.data.length);
      if (tooMuch(size, entry.compressed, allowance)) return { ok: false, why: 'expands-too-much' };
    }
  } catch {
    return { ok: false, why: 'damaged' };
  }
  return taken(joined(chunks, size), entry, allowance);
}

/** A size that is not the claimed one means that another reader may see another text. */
function taken(bytes: Uint8Array, entry: ZipEntry, allowance: Allowance): Inflated {
  allowance.expanded -= bytes.length;
  return bytes.length === entry.expanded ? { ok: true, bytes } : { ok: false, why: 'damaged' };
}

function tooMuch(size: number, compressed: number, { expanded, limits }: Allowance): boolean {
  return size > expanded || (size > limits.ratioFrom && size > compressed * limits.ratio);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
