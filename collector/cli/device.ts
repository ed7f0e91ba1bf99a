// `spillway device list` and `spillway device revoke ID`.
import { dated, printLine } from './lines.ts';
import { failed, operator, say, withStore } from './with-store.ts';
import type { Words } from './words.ts';

/** One JSON line a browser, seen last first. Nobody's name and nobody's pseudonym. */
export const listDevices = (words: Words): Promise<number> =>
  withStore(words, async (store) => {
    for (const { enrolledAt, seenAt, revokedAt, ...rest } of store.devices.list())
      printLine({ ...rest, ...dated({ enrolled: enrolledAt, seen: seenAt, revoked: revokedAt }) });
    return 0;
  });

export async function revokeDevice(words: Words): Promise<number> {
  const [id = ''] = words.positionals;
  return withStore(words, async (store) => {
    if (!(await store.devices.revoke(id)))
      return failed('There is no such device, or it is revoked already. See: spillway device list');
    await store.audit.note(operator, 'device-revoked', id);
    say(
      'It is told nothing and believed nothing from now on, and stays on the policy that it has.',
    );
    say('A browser that makes another key could enrol anew: revoke its token as well.');
    return 0;
  });
}
