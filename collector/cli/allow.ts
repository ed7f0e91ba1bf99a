// `spillway allow build`: values that are no findings, one a line, become the keyed hashes of a policy's allow-list.
import { readFile } from 'node:fs/promises';
import { allowList } from '../../lib/contract/own.ts';
import { buildAllowList } from '../own/allow-list.ts';
import { failed, say } from './with-store.ts';
import type { Words } from './words.ts';

export async function buildAllow({ flags }: Words): Promise<number> {
  if (!flags.values) return failed('"allow build" needs --values.', 2);
  const text = await readFile(flags.values, 'utf8').catch(() => null);
  if (text === null) return failed(`${flags.values} cannot be read.`);
  const key = flags.key ?? null;
  if (key !== null && !allowList.shape.key.safeParse(key).success)
    return failed('--key must be 64 hex digits in lower case.', 2);
  const list = buildAllowList(text.replace(/^\ufeff/, '').split(/\r?\n/), key);
  if (!allowList.safeParse(list).success)
    return failed(`${list.hashes.length} values are more than an allow-list takes (5000).`);
  process.stdout.write(`${JSON.stringify({ own: { allow: list } }, null, 2)}\n`);
  say(
    `${list.hashes.length} values. The key travels with them: short numbers can be tried out by whoever has it.`,
  );
  return 0;
}
