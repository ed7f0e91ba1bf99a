// `spillway token create`: the token alone on stdout, so that it can be piped; hints on stderr. And `token list`,
// `token revoke ID`.

import { dated, printLine } from './lines.ts';
import { failed, operator, say, withStore } from './with-store.ts';
import type { Words } from './words.ts';
import { wholeNumber } from './words.ts';

const defaultDays = 90;

export async function createToken(words: Words): Promise<number> {
  const days = wholeNumber(words.flags, 'days', defaultDays, 3650);
  const uses = wholeNumber(words.flags, 'uses', 1, 10_000_000);
  if (!days.ok) return failed(days.message, 2);
  if (!uses.ok) return failed(uses.message, 2);
  const maxUses = words.flags.uses === undefined ? null : uses.value;
  const label = (words.flags.label ?? '').slice(0, 80);
  return withStore(words, async (store) => {
    const token = await store.tokens.create({ label, days: days.value, maxUses });
    await store.audit.note(operator, 'token-created', label);
    process.stdout.write(`${token}\n`);
    say(`It can enrol ${browsers(maxUses)} for ${days.value} days, and cannot be shown again.`);
    return 0;
  });
}

/** One JSON line a token, newest first. */
export const listTokens = (words: Words): Promise<number> =>
  withStore(words, async (store) => {
    for (const { createdAt, expiresAt, lastUsedAt, revokedAt, ...rest } of store.tokens.list()) {
      const times = { created: createdAt, expires: expiresAt, lastUsed: lastUsedAt };
      printLine({ ...rest, ...dated({ ...times, revoked: revokedAt }) });
    }
    return 0;
  });

/** By its id, or by the token itself, of which the id is the middle. */
export async function revokeToken(words: Words): Promise<number> {
  const [given = ''] = words.positionals;
  const id = /^spw1\.([^.]+)\./.exec(given)?.[1] ?? given;
  return withStore(words, async (store) => {
    if (!(await store.tokens.revoke(id)))
      return failed('There is no such token, or it is revoked already. See: spillway token list');
    await store.audit.note(operator, 'token-revoked', id);
    say('It enrols no further browser. Those that it has enrolled stay: see spillway device list.');
    return 0;
  });
}

function browsers(maxUses: number | null): string {
  if (maxUses === null) return 'any number of browsers';
  return maxUses === 1 ? 'one browser' : `${maxUses} browsers`;
}
