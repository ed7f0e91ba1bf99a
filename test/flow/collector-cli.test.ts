// The command line as a process: what comes out where, and with which exit code.
import { type ChildProcess, spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleLine } from '../../collector/cli/serve.ts';
import { enrolToken } from '../../lib/contract/enrol.ts';
import { policyDocument } from '../../lib/contract/policy.ts';
import { policyKey, policyKeys } from '../../lib/contract/signing.ts';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';
import { claude } from '../../lib/sites/claude.ts';

const program = path.join(import.meta.dirname, '../../collector/cli/spillway.ts');
let dir: string;
let data: string[];
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'spillway-'));
  data = ['--data', path.join(dir, 'data')];
});
afterAll(() => rm(dir, { recursive: true }));

type Result = { readonly code: number | null; readonly out: string; readonly err: string };

function start(
  args: readonly string[],
  input = '',
): { child: ChildProcess; ended: Promise<Result> } {
  const env = { PATH: process.env.PATH };
  const child = spawn(process.execPath, [program, ...args], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.end(input);
  const ended = new Promise<Result>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}
const run = (...args: string[]) => start(args).ended;
const file = async (name: string, content: unknown) => {
  const to = path.join(dir, name);
  await writeFile(to, typeof content === 'string' ? content : JSON.stringify(content));
  return to;
};

test('help, on stdout', async () => {
  const all = await run('help');
  expect([all.code, all.err]).toEqual([0, '']);
  for (const name of [
    'scan',
    'serve',
    'policy publish FILE',
    'seed',
    'token create',
    'mdm kit',
    'site show ID',
  ])
    expect(all.out).toContain(`  ${name} `);
  expect((await run('help', 'serve')).out).toContain('--public-url URL');
  expect((await run('token', 'create', '--help')).out).toContain('--uses N');
});

test.each([
  [['frobnicate'], 'There is no command "frobnicate".'],
  [['policy'], 'There is no command "policy".'],
  [['serve', '--nonsense'], "Unknown option '--nonsense'."],
  [['serve', 'now'], '"serve" takes no further word.'],
  [['policy', 'publish'], '"policy publish" needs FILE.'],
  [['token', 'create', '--days'], "Option '--days <value>' argument missing."],
  [['token', 'create', '--days', '0'], '--days must be a number from 1 to 3650.'],
  [['seed', '--days', 'many'], '--days must be a number from 1 to 400.'],
  [['serve', '--port', '99999'], '--port must be a number from 0 to 65535.'],
  [['mdm', 'kit'], '--out is needed'],
])('%j is a mistake: one sentence, exit code 2', async (args, sentence) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
});

describe('policy', () => {
  test('publish, show, and never back', async () => {
    expect(await run('policy', 'show', ...data)).toMatchObject({
      code: 1,
      err: 'No policy has been published.\n',
    });
    const good = await file('good.json', { ...defaultPolicy, version: 4 });
    expect(await run('policy', 'publish', good, ...data)).toMatchObject({ code: 0, out: '' });
    const shown = await run('policy', 'show', ...data);
    expect(policyDocument.parse(JSON.parse(shown.out)).version).toBe(4);
    const again = await run('policy', 'publish', good, ...data);
    expect(again.code).toBe(1);
    expect(again.err).toContain('version: must be higher');
  });

  test('mistakes name the field', async () => {
    const cases: [unknown, string][] = [
      [{ ...defaultPolicy, version: '5' }, 'version'],
      [
        { ...defaultPolicy, matrix: { ...defaultPolicy.matrix, public: {} } },
        'matrix.public.approved',
      ],
      [{ ...defaultPolicy, overrides: [{ when: {}, action: 'request' }] }, 'overrides.0.action'],
      [{ ...defaultPolicy, surprise: 1 }, 'surprise'],
      ['{', 'is not valid JSON'],
    ];
    for (const [content, field] of cases) {
      const { code, err } = await run(
        'policy',
        'publish',
        await file('bad.json', content),
        ...data,
      );
      expect(code).toBe(1);
      expect(err).toContain(field);
    }
    expect((await run('policy', 'publish', '/no/such/file', ...data)).err).toContain(
      'cannot be read',
    );
  });
});

test('site show prints what a policy takes, and names what is close to a mistake', async () => {
  const shown = await run('site', 'show', 'claude');
  expect([shown.code, shown.err]).toEqual([0, '']);
  const { adapters } = JSON.parse(shown.out);
  expect(adapters).toEqual([claude]);
  const inData = ['--data', path.join(dir, 'adapted')];
  const policy = await file('adapted.json', { ...defaultPolicy, version: 2, adapters });
  expect((await run('policy', 'publish', policy, ...inData)).code).toBe(0);
  const wrong = await run('site', 'show', 'cluade');
  expect([wrong.code, wrong.out, wrong.err]).toEqual([
    1,
    '',
    'There is no description of "cluade". Close to it: claude.\n',
  ]);
});

test('token create prints the token and nothing else on stdout', async () => {
  const { code, out, err } = await run('token', 'create', '--uses', '2', ...data);
  expect(code).toBe(0);
  expect(enrolToken.safeParse(out.trim()).success).toBe(true);
  expect(err).toContain('2 browsers');
});

test('a folder that cannot be used is one sentence', async () => {
  const blocked = await file('blocked', '');
  const { code, err } = await run('token', 'create', '--data', path.join(blocked, 'in'));
  expect([code, err.includes('cannot be written to')]).toEqual([1, true]);
});

test('seed fills, and says how much', async () => {
  const { code, err } = await run('seed', '--days', '3', ...data);
  expect([code, /60 browsers, \d+ events of 3 days/.test(err)]).toEqual([0, true]);
});

test('scan answers line for line and ends with 1 where one was bad', async () => {
  const good = JSON.stringify({ id: 'a', text: 'nothing to see' });
  const fine = await start(['scan'], `${good}\n`).ended;
  expect(fine.code).toBe(0);
  expect(JSON.parse(fine.out)).toEqual({ id: 'a', findings: [], action: 'allow' });
  const mixed = await start(['scan'], `nonsense\n${good}\n`).ended;
  expect(mixed.code).toBe(1);
  const [first, second] = mixed.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({ id: null, error: { code: 'bad-json' } });
  expect(second).toMatchObject({ id: 'a' });
  const policy = await file('no-policy.json', '{}');
  expect((await start(['scan', '--policy', policy], good).ended).code).toBe(1);
});

test('serve says where it is, and ends cleanly with the interrupt', async () => {
  const fresh = path.join(dir, 'served');
  const { child, ended } = start(['serve', '--port', '0', '--data', fresh]);
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      text += chunk;
      const found = /Collector: (\S+)[\s\S]*one-time password: \S+/.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error(`ended early: ${text}`)));
  });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const served = (await fetch(`${url}/console/`)).status === 200;
  expect(text.includes(`Console: ${url}/console/`)).toBe(served);
  expect(text.includes('npm run build:console')).toBe(!served);
  child.kill('SIGINT');
  const { code, out } = await ended;
  expect(code).toBe(0);
  for (const line of out.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
});

test('the console has an address where it has been built, else serve says what to run', async () => {
  const built = path.join(dir, 'console');
  const url = 'https://spillway.example.com';
  expect(consoleLine(url, built)).toContain('Run "npm run build:console"');
  await mkdir(built);
  await writeFile(path.join(built, 'index.html'), '<!doctype html>');
  expect(consoleLine(url, built)).toBe(`Console: ${url}/console/`);
});

test('admin reset gives a one-time password', async () => {
  const { code, out } = await run('admin', 'reset', ...data);
  expect([code, /^[a-z2-9-]{24}\n$/.test(out)]).toEqual([0, true]);
});

test('mdm kit refuses an address that others could listen to', async () => {
  const out = path.join(dir, 'kit');
  const args = ['mdm', 'kit', '--out', out, '--url', 'http://spillway.example.com', ...data];
  const { code, err } = await run(...args);
  expect([code, err.includes('--url')]).toEqual([2, true]);
  await expect(access(out)).rejects.toThrow();
  await expect(readFile(path.join(dir, 'data/extension-key.pem'))).rejects.toThrow();
});

test('the policy key: printed alone, followed by the next one, and changed', async () => {
  const shown = await run('policy', 'key', ...data);
  expect([shown.code, shown.err]).toEqual([0, '']);
  const first = policyKey.parse(shown.out.trim());
  expect((await run('policy', 'change-key', ...data)).err).toContain('There is no next key.');
  const both = (await run('policy', 'key', '--next', 'yes', ...data)).out.trim();
  expect(both.startsWith(`${first} `)).toBe(true);
  expect(policyKeys.safeParse(both).success).toBe(true);
  const changed = await run('policy', 'change-key', ...data);
  expect(`${first} ${changed.out.trim()}`).toBe(both);
  expect((await run('policy', 'key', ...data)).out).toBe(changed.out);
});

test('tokens and devices: listed without secrets, revoked by id, each mistake told', async () => {
  const token = (await run('token', 'create', '--label', 'branch', ...data)).out.trim();
  const listed = (await run('token', 'list', ...data)).out.trim().split('\n');
  const [first] = listed.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(first).toMatchObject({ label: 'branch', uses: 0, revoked: null });
  expect(listed.join()).not.toContain(token.split('.')[2]);
  expect((await run('token', 'revoke', token, ...data)).code).toBe(0);
  const again = await run('token', 'revoke', String(first?.id), ...data);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('revoked already')]);
  expect((await run('device', 'list', ...data)).code).toBe(0);
  expect((await run('device', 'revoke', 'nobody', ...data)).err).toContain('no such device');
});
