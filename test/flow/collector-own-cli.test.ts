// The commands for own detection, as a process: build, store, publish, scan; and nothing of the data is printed.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';

const program = path.join(import.meta.dirname, '../../collector/cli/spillway.ts');
let dir: string;
let data: string[];
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'spillway-own-'));
  data = ['--data', path.join(dir, 'data')];
});
afterAll(() => rm(dir, { recursive: true }));

type Result = { readonly code: number | null; readonly out: string; readonly err: string };

function run(args: readonly string[], input = ''): Promise<Result> {
  const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env.PATH } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const at = (...parts: string[]) => path.join(dir, ...parts);
const ownOf = ({ out }: Result) => JSON.parse(out).own;

test('from a table and a folder to findings', { timeout: 120_000 }, async () => {
  await mkdir(at('papers'));
  const paper = Array.from({ length: 300 }, (_, index) => `part${index * 71} of plan`).join(' ');
  await writeFile(at('papers', 'plan.txt'), paper);
  const rows = Array.from(
    { length: 500 },
    (_, row) => `CN-${row * 7_919_111 + 10_000_019},Person ${row}berg`,
  );
  await writeFile(at('customers.csv'), `Number,Name\n${rows.join('\n')}\n`);
  await writeFile(at('values.txt'), '4539 5787 6362 1486\n');

  const edm = await run([
    'edm',
    'build',
    '--csv',
    at('customers.csv'),
    '--columns',
    'number,name',
    '--out',
    at('edm.bin'),
  ]);
  const prints = await run(['fingerprint', at('papers'), '--out', at('prints.bin')]);
  const allow = await run(['allow', 'build', '--values', at('values.txt')]);
  expect([edm.code, prints.code, allow.code]).toEqual([0, 0, 0]);
  expect(edm.out + edm.err + allow.out).not.toMatch(/Person 1|4539 ?5787 ?6362/);

  expect(ownOf(edm).exactData[0].title).toBe('Listed data');
  expect(ownOf(prints).fingerprints[0].title).toBe('A listed document');
  const own = { ...ownOf(edm), ...ownOf(prints), ...ownOf(allow) };
  await writeFile(at('policy.json'), JSON.stringify({ ...defaultPolicy, version: 5, own }));
  const refused = await run(['policy', 'publish', at('policy.json'), ...data]);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.err).toContain('own.exactData.0.asset.sha256');
  for (const name of ['edm.bin', 'prints.bin']) {
    const added = await run(['asset', 'add', at(name), ...data]);
    expect(JSON.parse(added.out)).toMatchObject({ bytes: (await readFile(at(name))).length });
  }
  expect(await run(['policy', 'publish', at('policy.json'), ...data])).toMatchObject({ code: 0 });

  const lines = [
    `about ${rows[7]?.replace(',', ' ')}`,
    paper.slice(500, 1_500),
    'card number 4539578763621486',
  ].map((text, id) => JSON.stringify({ id, text }));
  const scan = ['scan', '--policy', at('policy.json')];
  const scanned = await run([...scan, '--assets', dir], lines.join('\n'));
  const found = scanned.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).findings.map((each: { rule: string }) => each.rule));
  expect(found[0]).toEqual(['own-exact-data', 'own-exact-data']);
  expect(found[1]).toContain('own-documents');
  expect(found[2]).toEqual([]);
  expect((await run(scan, lines[0])).err).toContain('--assets');
});

test('what cannot be built is told in a sentence', { timeout: 60_000 }, async () => {
  await writeFile(
    at('towns.csv'),
    `id,town\n${Array.from({ length: 50 }, (_, row) => `A-${row * 991_191_119},Hamburg`).join('\n')}`,
  );
  const build = ['edm', 'build', '--csv', at('towns.csv'), '--out', at('x.bin'), '--columns'];
  expect((await run([...build, 'id,town'])).err).toContain('Column town has few different values');
  expect((await run([...build, 'id,nope'])).err).toContain('there is no column "nope"');
  expect((await run(['fingerprint', at('nowhere'), '--out', at('x.bin')])).err).toContain(
    'not a folder',
  );
  expect((await run(['asset', 'add', at('nowhere'), ...data])).err).toContain('cannot be read');
});
