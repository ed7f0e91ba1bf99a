// What makers of corpus cases share: a sample, and the form in which people write a long number.
import type { Family } from '../../lib/contract/words.ts';

export type Sample = { readonly family: Family; readonly text: string };

export function grouped(value: string, sizes: readonly number[], mark: string): string {
  let at = 0;
  return sizes
    .map((size) => {
      at += size;
      return value.slice(at - size, at);
    })
    .join(mark);
}
