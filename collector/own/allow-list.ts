// Builds the allow-list of a policy: values that are no findings, as keyed hashes.
import { randomBytes } from 'node:crypto';
import { keyedHash } from '../../lib/inspect/organisation/keyed-hash.ts';
import type { AllowList } from '../../lib/inspect/organisation/own.ts';

/** @param key 64 hex digits of an earlier list, to add to it; null makes a new one. */
export function buildAllowList(values: readonly string[], key: string | null): AllowList {
  const used = key ?? randomBytes(32).toString('hex');
  const hash = keyedHash(used);
  const hashes = new Set(values.map((value) => hash(value)).filter((each) => each !== ''));
  return { key: used, hashes: [...hashes].sort() };
}
