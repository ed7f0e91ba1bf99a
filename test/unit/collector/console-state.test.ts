// What the console shows when: sign-in, the one-time password, a lost session, a collector that does not answer.
import { expect, test } from 'vitest';
import type { Overview } from '../../../collector/admin/contract.ts';
import type { Api } from '../../../collector/console/api.ts';
import { createState } from '../../../collector/console/state.ts';

const overview: Overview = {
  organisation: 'Example',
  from: '2026-03-01',
  to: '2026-03-07',
  policy: { version: 1, title: 'Policy' },
  totals: { inspected: 1, held: 0, redacted: 0, sentAsIs: 0, blocked: 0, withdrawn: 0 },
  tools: [],
  decisions: [],
  reasons: [],
  devices: { enrolled: 1, seenLastDay: 1 },
  lost: { browser: 0, refused: 0 },
};
const working: Api = {
  session: async () => ({ ok: true, value: { name: 'admin' } }),
  signIn: async () => ({ ok: true, value: { state: 'signed-in' } }),
  signOut: async () => ({ ok: true, value: { state: 'signed-out' } }),
  overview: async () => ({ ok: true, value: overview }),
};
const offline = { ok: false, why: 'offline' } as const;

test('somebody who is signed in sees the figures at once', async () => {
  const state = createState(working);
  expect(state.screen.value).toEqual({ at: 'starting' });
  await state.start();
  expect(state.screen.value).toEqual({ at: 'overview', name: 'admin' });
  expect(state.figures.value).toEqual({ state: 'shown', overview, stale: false });
});

test('a one-time password leads to a new one, and nothing else', async () => {
  const asked: unknown[] = [];
  const state = createState({
    ...working,
    session: async () => ({ ok: false, why: 'signed-out' }),
    signIn: async (request) => {
      asked.push(request);
      const chosen = request.newPassword !== null;
      return { ok: true, value: { state: chosen ? 'signed-in' : 'choose-password' } };
    },
  });
  await state.start();
  expect(state.screen.value).toEqual({ at: 'sign-in', notice: 'none' });
  expect(await state.signIn('admin', 'one-time')).toBeNull();
  expect(state.screen.value).toMatchObject({ at: 'choose-password' });
  expect(await state.choosePassword('my own password')).toBeNull();
  expect(state.screen.value).toEqual({ at: 'overview', name: 'admin' });
  expect(asked).toEqual([
    { name: 'admin', password: 'one-time', newPassword: null },
    { name: 'admin', password: 'one-time', newPassword: 'my own password' },
  ]);
});

test('a refusal is said and changes nothing', async () => {
  const refused = { ok: false, why: 'wait', seconds: 30 } as const;
  const state = createState({
    ...working,
    session: async () => offline,
    signIn: async () => refused,
  });
  await state.start();
  expect(await state.signIn('admin', 'x')).toEqual(refused);
  expect(state.screen.value).toEqual({ at: 'sign-in', notice: 'none' });
});

test('a collector that stops answering: old figures stay and are said to be old; none are an error', async () => {
  let reply: Awaited<ReturnType<Api['overview']>> = { ok: true, value: overview };
  const state = createState({ ...working, overview: async () => reply });
  await state.start();
  reply = offline;
  await state.reload(true);
  expect(state.figures.value).toEqual({ state: 'shown', overview, stale: true });
  await state.reload(false);
  expect(state.figures.value).toEqual({ state: 'failed', why: 'offline' });
  reply = { ok: true, value: overview };
  await state.reload(true);
  expect(state.figures.value).toEqual({ state: 'shown', overview, stale: false });
  reply = { ok: false, why: 'signed-out' };
  await state.reload(true);
  expect(state.screen.value).toEqual({ at: 'sign-in', notice: 'session-over' });
});

test('an answer for a period that is no longer asked for is not shown', async () => {
  const waiting: ((days: number) => void)[] = [];
  const state = createState({
    ...working,
    overview: (days, signal) =>
      new Promise((resolve) => {
        waiting.push(() => resolve({ ok: true, value: { ...overview, organisation: `${days}` } }));
        signal.addEventListener('abort', () => resolve(offline));
      }),
  });
  const first = state.start();
  await Promise.resolve();
  await Promise.resolve();
  const second = state.chooseDays(7);
  for (const answer of waiting.toReversed()) answer(0);
  await Promise.all([first, second]);
  expect(state.days.value).toBe(7);
  expect(state.figures.value).toMatchObject({ state: 'shown', overview: { organisation: '7' } });
});
