// `npm start` as a person meets it on a machine without a display: what it says, how it ends, how it refuses.
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, start } from '../support/program.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spillway-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Facts = {
  collector: string;
  practice: string;
  extension: string;
  firstPassword: string | null;
};

test('it serves everything, stops on Ctrl-C and finds its data again', async () => {
  const args = ['start', '--json', '--port', '18787', '--data', path.join(folder, 'data')];
  const first = start(args);
  const facts: Facts = JSON.parse(await first.says('"ok":true'));
  expect(facts.firstPassword).toMatch(/\S{12,}/);
  expect((await fetch(`${facts.collector}/healthz`)).status).toBe(200);
  expect((await fetch(`${facts.collector}/console/`)).status).toBe(200);
  expect((await fetch('http://127.0.0.1:18788/prosemirror')).status).toBe(200);
  await access(path.join(facts.extension, 'manifest.json'));
  expect((await first.interrupt()).code).toBe(0);
  await expect(fetch(`${facts.collector}/healthz`)).rejects.toThrow();

  const second = start(args);
  const again: Facts = JSON.parse(await second.says('"ok":true'));
  expect(again.firstPassword).toBeNull();
  expect((await second.interrupt()).code).toBe(0);
});

test('without a display it says what to do next', async () => {
  const running = start(['start', '--port', '18797', '--data', path.join(folder, 'spoken')]);
  const said = await running.says('Ctrl-C stops everything');
  for (const part of [
    'http://practice.localhost:18798',
    'http://127.0.0.1:18797/console/',
    'one-time password',
    'Load unpacked',
    folder,
  ])
    expect(said).toContain(part);
  expect((await running.interrupt()).code).toBe(0);
});

test('--help explains every flag', async () => {
  const { code, out } = await run(['start', '--help']);
  expect(code).toBe(0);
  for (const flag of ['--check', '--port', '--data', '--json', '--help'])
    expect(out).toContain(flag);
});

const sentence = /^[^\n]{10,200}\n$/;

test.each([
  [['--prot', '1']],
  [['--port', 'abc']],
  [['--port', '0']],
  [['--port', '70000']],
  [['stray']],
])('%j is refused in one sentence', async (flags) => {
  const { code, err, out } = await run(['start', ...flags]);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
  expect(out).toBe('');
});

test('a port that is taken is named', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(18807, '127.0.0.1', resolve));
  const { code, err } = await run([
    'start',
    '--port',
    '18807',
    '--data',
    path.join(folder, 'taken'),
  ]);
  server.close();
  expect(code).toBe(1);
  expect(err).toMatch(sentence);
  expect(err).toContain('18807');
});

test('a data folder that cannot be written is named', async () => {
  await writeFile(path.join(folder, 'a-file'), '');
  const { code, err } = await run(['start', '--data', path.join(folder, 'a-file', 'data')]);
  expect(code).toBe(1);
  expect(err).toMatch(sentence);
  expect(err).toContain('a-file');
});

test('a proof without a browser says so', async () => {
  const { code, err, out } = await run(['start', '--check', '--json'], {
    SPILLWAY_BROWSER: '/nonexistent/chromium',
  });
  expect(code).toBe(1);
  expect(`${out}${err}`).toContain('/nonexistent/chromium');
});
