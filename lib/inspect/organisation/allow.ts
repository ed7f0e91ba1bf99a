// The allow-list: values that the organisation has said are no findings, known by their keyed hash alone.
import type { Finding } from '../../contract/finding.ts';
import { keyedHash } from './keyed-hash.ts';
import type { AllowList } from './own.ts';

/** Longer findings are no single values. */
const maxValue = 200;
/** Findings that are compared; a text with more is no place for exceptions. */
const maxCompared = 2_000;

export type Allowed = (text: string, findings: readonly Finding[]) => Finding[];

export function allowance(list: AllowList | null): Allowed {
  if (!list || list.hashes.length === 0) return (_, findings) => [...findings];
  const hashes = new Set(list.hashes);
  const hash = keyedHash(list.key);
  return (text, findings) => {
    const known = new Map<string, boolean>();
    const isAllowed = (value: string): boolean => {
      const answer = known.get(value) ?? (known.size < maxCompared && hashes.has(hash(value)));
      known.set(value, answer);
      return answer;
    };
    return findings.filter(
      ({ family, start, end }) =>
        family === 'inspection' || end - start > maxValue || !isAllowed(text.slice(start, end)),
    );
  };
}
