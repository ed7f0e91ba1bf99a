// The console's side of the collector, without a socket: sign-in, sessions, CSRF, the Overview's figures, openapi.json.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { adminPaths, overviewReply, signInReply } from '../../collector/admin/contract.ts';
import type { openapi } from '../../collector/http/openapi.ts';
import { errorReply, paths } from '../../lib/contract/api.ts';
import type { DecisionEvent } from '../../lib/contract/event.ts';
import { type TestCollector, testCollector } from '../support/collector.ts';
import { makeEvent } from '../support/device.ts';

let collector: TestCollector;
beforeEach(async () => {
  collector = await testCollector();
});
afterEach(() => collector.stop());

const own = 'correct horse battery';
const call = (path: string, init: RequestInit = {}) =>
  collector.fetch(`${collector.base}${path}`, init);
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: collector.base, ...headers },
    body: JSON.stringify(body),
  });
const signIn = (password: string, newPassword: string | null = null, name = 'admin') =>
  post(adminPaths.signIn, { name, password, newPassword });
const cookieOf = (reply: Response) => (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
async function signedIn(): Promise<string> {
  const reply = await signIn(collector.firstPassword, own);
  expect(reply.status).toBe(200);
  return cookieOf(reply);
}
async function code(reply: Response) {
  const { error } = errorReply.parse(await reply.json());
  return [reply.status, error.code];
}
const acts = () => collector.store.audit.latest(20).map(({ who, act }) => `${who} ${act}`);

describe('sign-in', () => {
  test('a one-time password asks for a new one, sets it, and is then worth nothing', async () => {
    const first = await signIn(collector.firstPassword);
    expect(signInReply.parse(await first.json())).toEqual({ state: 'choose-password' });
    expect(first.headers.get('set-cookie')).toBeNull();
    const second = await signIn(collector.firstPassword, own);
    expect(signInReply.parse(await second.json())).toEqual({ state: 'signed-in' });
    expect(await code(await signIn(collector.firstPassword))).toEqual([401, 'wrong-credentials']);
    expect(signInReply.parse(await (await signIn(own)).json())).toEqual({ state: 'signed-in' });
    expect(acts()).toEqual([
      'admin sign-in',
      'admin sign-in-refused',
      'admin sign-in',
      'admin password-set',
      'first start password-reset',
      'first start policy-published',
    ]);
  });

  test('a stranger who tries name after name is turned away before a password is checked', async () => {
    const tries = Array.from({ length: 60 }, () => post(adminPaths.signIn, {}));
    expect(new Set((await Promise.all(tries)).map(({ status }) => status))).toEqual(new Set([400]));
    const refused = await signIn('a guess', null, 'somebody else');
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect(await code(refused)).toEqual([429, 'too-many-requests']);
    expect(acts()).not.toContain('unknown sign-in-refused');
  });

  test('of two who use it at once, one gets in', async () => {
    const replies = await Promise.all([
      signIn(collector.firstPassword, own),
      signIn(collector.firstPassword, 'another long password'),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test('a new password must be long, and another one', async () => {
    const { firstPassword } = collector;
    expect(await code(await signIn(firstPassword, 'short'))).toEqual([400, 'bad-field']);
    expect(await code(await signIn(firstPassword, firstPassword))).toEqual([400, 'bad-field']);
    expect(signInReply.parse(await (await signIn(firstPassword)).json()).state).toBe(
      'choose-password',
    );
  });

  test('an ordinary password is not changed by a sign-in', async () => {
    await signedIn();
    expect((await signIn(own, 'slipped in password')).status).toBe(200);
    expect((await signIn(own)).status).toBe(200);
  });

  test('guessing is slowed down, also for the right password', async () => {
    for (let n = 0; n < 5; n++)
      expect(await code(await signIn(`wrong ${n}`))).toEqual([401, 'wrong-credentials']);
    const reply = await signIn(collector.firstPassword);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await code(reply)).toEqual([429, 'too-many-requests']);
  });

  test('an unknown name is refused like a wrong password', async () => {
    expect(await code(await signIn(own, null, 'somebody'))).toEqual([401, 'wrong-credentials']);
    expect(acts()[0]).toBe('unknown sign-in-refused');
  });

  test('no password is stored or logged as it is', async () => {
    await signedIn();
    const [row] = await collector.store.db.selectFrom('admins').selectAll().execute();
    expect(row?.password).toMatch(/^scrypt\$32768\$8\$1\$/);
    expect(JSON.stringify(row) + collector.log.join()).not.toContain(own);
  });
});

describe('session', () => {
  test('the cookie is for the browser alone, and ends with the sign-out', async () => {
    const reply = await signIn(collector.firstPassword, own);
    expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict$/);
    const cookie = cookieOf(reply);
    expect(await (await call(adminPaths.session, { headers: { cookie } })).json()).toEqual({
      name: 'admin',
    });
    expect((await post(adminPaths.signOut, {}, { cookie })).status).toBe(200);
    const after = await call(adminPaths.session, { headers: { cookie } });
    expect(await code(after)).toEqual([401, 'sign-in-required']);
  });

  test('over https the cookie is bound to the host', async () => {
    const publicUrl = 'https://spillway.example.com';
    const behind = await testCollector({ publicUrl });
    const reply = await behind.fetch(`${publicUrl}${adminPaths.signIn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl },
      body: JSON.stringify({ name: 'admin', password: behind.firstPassword, newPassword: own }),
    });
    expect(reply.headers.get('set-cookie')).toMatch(/^__Host-spillway=.*Path=\/; .*Secure/);
    expect(reply.headers.get('strict-transport-security')).toContain('max-age');
    await behind.stop();
  });

  test('ends after an hour without use, and after twelve in any case', async () => {
    const cookie = await signedIn();
    const shift = (column: 'used_at' | 'created_at', hours: number) =>
      collector.store.db
        .updateTable('sessions')
        .set({ [column]: Date.now() - hours * 3_600_000 })
        .execute();
    const state = async () => (await call(adminPaths.session, { headers: { cookie } })).status;
    expect(await state()).toBe(200);
    await shift('created_at', 11.9);
    expect(await state()).toBe(200);
    await shift('used_at', 1.1);
    expect(await state()).toBe(401);
    const again = cookieOf(await signIn(own));
    await shift('created_at', 12.1);
    expect((await call(adminPaths.session, { headers: { cookie: again } })).status).toBe(401);
  });

  test('a new one-time password ends the sessions that are open', async () => {
    const cookie = await signedIn();
    await collector.store.admins.giveOneTime('admin', 'scrypt$1');
    expect((await call(adminPaths.session, { headers: { cookie } })).status).toBe(401);
  });
});

describe('other pages', () => {
  test('cannot act in the name of the administrator', async () => {
    const cookie = await signedIn();
    const origins = ['https://evil.example', 'http://127.0.0.1:9', 'null', ''];
    for (const origin of origins)
      expect(await code(await post(adminPaths.signOut, {}, { cookie, origin }))).toEqual([
        403,
        'forbidden',
      ]);
    const rebound = { cookie, origin: 'http://evil.example:8787', host: 'evil.example:8787' };
    expect(await code(await post(adminPaths.signOut, {}, rebound))).toEqual([403, 'forbidden']);
    expect((await call(adminPaths.session, { headers: { cookie } })).status).toBe(200);
  });
});

describe('overview', () => {
  test('is for administrators only, within bounds', async () => {
    expect(await code(await call(adminPaths.overview))).toEqual([401, 'sign-in-required']);
    const cookie = await signedIn();
    for (const query of ['days=0', 'days=401', 'days=x', 'days=7&days=8', 'more=1'])
      expect(
        await code(await call(`${adminPaths.overview}?${query}`, { headers: { cookie } })),
      ).toEqual([400, 'bad-field']);
  });

  test('counts what the events say', async () => {
    const device = await collector.device();
    const none: Partial<DecisionEvent> = { findings: [], action: 'allow', outcome: 'proceeded' };
    const warn = { action: 'warn', outcome: 'proceeded' } as const;
    const confidential = makeEvent().findings.map((f) => ({
      ...f,
      class: 'confidential' as const,
    }));
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000).toISOString();
    const reply = await device.send(
      [
        makeEvent(),
        makeEvent({ at: twoDaysAgo }),
        makeEvent({ site: 'claude', ...none }),
        makeEvent({ ...warn, findings: confidential }),
        makeEvent({ action: 'warn', outcome: 'cancelled' }),
        makeEvent({ action: 'block', outcome: 'blocked' }),
        makeEvent({ action: 'log', outcome: 'proceeded' }),
        makeEvent({ site: 'nowhere' }),
      ],
      { dropped: 3 },
    );
    expect(reply.status).toBe(200);
    const cookie = await signedIn();
    const shown = await call(`${adminPaths.overview}?days=7`, { headers: { cookie } });
    const figures = overviewReply.parse(await shown.json());
    expect(figures.totals).toEqual({
      inspected: 7,
      held: 5,
      redacted: 2,
      sentAsIs: 1,
      blocked: 1,
      withdrawn: 1,
    });
    expect(figures.tools).toEqual([
      { id: 'chatgpt', name: 'ChatGPT', submissions: 6, held: 5, redacted: 2 },
      { id: 'claude', name: 'Claude', submissions: 1, held: 0, redacted: 0 },
    ]);
    const perDay = figures.decisions.map((row) => [row.class, row.action, row.decisions]);
    expect(perDay).toEqual([
      ['restricted', 'redact', 1],
      ['confidential', 'warn', 1],
      ['none', 'allow', 1],
      ['restricted', 'block', 1],
      ['restricted', 'log', 1],
      ['restricted', 'redact', 1],
      ['restricted', 'warn', 1],
    ]);
    expect(figures.devices).toEqual({ enrolled: 1, seenLastDay: 1 });
    expect(figures.lost).toEqual({ browser: 3, refused: 1 });
    const today = await call(`${adminPaths.overview}?days=1`, { headers: { cookie } });
    expect(overviewReply.parse(await today.json()).totals.inspected).toBe(6);
  });

  test('of a new collector is empty, not broken', async () => {
    const cookie = await signedIn();
    const reply = await call(adminPaths.overview, { headers: { cookie } });
    const figures = overviewReply.parse(await reply.json());
    expect(figures).toMatchObject({ totals: { inspected: 0 }, tools: [], decisions: [] });
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });
});

describe('pages', () => {
  test('a console that has not been built is told, not a crash', async () => {
    const consoleDir = await mkdtemp(path.join(tmpdir(), 'spillway-'));
    const bare = await testCollector({ consoleDir });
    const reply = await bare.fetch(`${bare.base}/console/`);
    const { error } = errorReply.parse(await reply.json());
    expect([reply.status, error.message]).toEqual([404, expect.stringContaining('build:console')]);
    await bare.stop();
    await rm(consoleDir, { recursive: true });
  });

  test('the root leads to the console', async () => {
    const reply = await call('/');
    expect([reply.status, reply.headers.get('location')]).toEqual([302, '/console/']);
  });
});

describe('openapi.json', () => {
  test('has every route, every reply and every error', async () => {
    const document = (await (await call(paths.openapi)).json()) as ReturnType<typeof openapi>;
    expect(document.openapi).toBe('3.1.0');
    const tree = collector.app.printRoutes({ commonPrefix: false });
    const routes = [...tree.matchAll(/── (\w\S+) \(/g)].map(([, route = '']) =>
      `/${route}`.replace(/:(\w+)/g, '{$1}'),
    );
    const documented = Object.keys(document.paths);
    expect(routes.length).toBeGreaterThan(10);
    const api = routes.filter((route) => route !== '/console');
    expect([...api].sort()).toEqual([...documented].sort());
    const events = document.paths[paths.events]?.post as {
      responses: Record<string, { description: string }>;
    };
    expect(Object.keys(events.responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '413',
      '415',
      '429',
      '500',
      '503',
    ]);
    expect(events.responses['401']?.description).toBe('bad-proof, not-enrolled');
  });
});
