// What own detection costs: size of the assets, milliseconds for a megabyte, and the time to build an inspector.
// Processor time, because a shared machine's clock tells more about its other work. Medians; the engine alone stands first, and each line is the engine together with one part of own detection.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildExactData } from '../../../collector/own/exact-data-file.ts';
import { createFingerprintBuilder } from '../../../collector/own/fingerprint-file.ts';
import { ownSection } from '../../../lib/contract/own.ts';
import { effectiveOwn } from '../../../lib/decide/effective-own.ts';
import { createInspector } from '../../../lib/inspect/organisation/inspector.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';

const megabyte = 1 << 20;
const runs = 15;
let seed = 20_260_101;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return (seed >>> 8) % below;
};
const syllables = 'ta re mi no ka lo se du pi va gro sti ber ans ul wen for mo ri tel'.split(' ');
const word = (): string =>
  Array.from({ length: 1 + random(4) }, () => syllables[random(syllables.length)]).join('');
const prose = (words: number): string => Array.from({ length: words }, word).join(' ');

/** Half real source code of this repository, half made-up prose. */
function corpus(): string {
  const folder = path.join(import.meta.dirname, '../../../lib');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const code = files
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n')
    .slice(0, megabyte / 2);
  return `${code}\n${prose(150_000)}`.slice(0, megabyte);
}

const text = corpus();
const head = (id: string) => ({ id, title: 'Own', class: 'restricted' });
const assets = new Map<string, Uint8Array>();

function asset(bytes: Uint8Array) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  assets.set(sha256, bytes);
  return { sha256, bytes: bytes.length };
}

function customers(rows: number) {
  const built = buildExactData([
    {
      name: 'number',
      values: Array.from(
        { length: rows },
        (_, row) => `CN${(row * 7_919_111 + 10_000_019) % 9_999_999_967}`,
      ),
    },
    {
      name: 'name',
      values: Array.from({ length: rows }, (_, row) => `${word()} ${word()}${row.toString(26)}`),
    },
  ]);
  if (!built.ok) throw new Error(built.message);
  return asset(built.bytes);
}

function documents(count: number) {
  const builder = createFingerprintBuilder();
  for (let index = 0; index < count; index++) builder.add(prose(4_300));
  return asset(builder.build());
}

const terms = (count: number) =>
  Array.from({ length: count }, (_, index) => `${word()} ${index.toString(30)}${word()}`);
const lines = (all: readonly string[]) => asset(new TextEncoder().encode(all.join('\n')));

const parts: readonly (readonly [string, object])[] = [
  ['the engine alone', {}],
  ['dictionary, 300 terms in the policy', { dictionaries: [{ ...head('a'), terms: terms(300) }] }],
  ['dictionary, 10,000 terms', { dictionaries: [{ ...head('a'), asset: lines(terms(10_000)) }] }],
  ['dictionary, 50,000 terms', { dictionaries: [{ ...head('a'), asset: lines(terms(50_000)) }] }],
  [
    '10 patterns with a fixed text',
    {
      patterns: Array.from({ length: 10 }, (_, index) => ({
        ...head(`p${index}`),
        pattern: `K${index}X-[A-Z]{2}\\d{4,8}`,
      })),
    },
  ],
  ['1 pattern without one', { patterns: [{ ...head('a'), pattern: '\\b[A-Z]{3}\\d{5}\\b' }] }],
  ['exact data, 10,000 rows × 2', { exactData: [{ ...head('a'), asset: customers(10_000) }] }],
  ['exact data, 200,000 rows × 2', { exactData: [{ ...head('a'), asset: customers(200_000) }] }],
  [
    'fingerprints, 100 documents of 30 KB',
    { fingerprints: [{ ...head('a'), asset: documents(100) }] },
  ],
  [
    'fingerprints, 1,000 documents of 30 KB',
    { fingerprints: [{ ...head('a'), asset: documents(1_000) }] },
  ],
];

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;

function measured(run: () => void): number {
  const times: number[] = [];
  for (let index = 0; index < runs; index++) {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    times.push((user + system) / 1000);
  }
  return median(times);
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(42) : cell.padStart(12))).join('');

console.log(row(['', 'asset', 'build ms', 'ms/MB', 'findings']));
for (const [name, section] of parts) {
  const own = effectiveOwn(ownSection.parse(section));
  const build = measured(() => void createInspector(rules, own, assets));
  const inspector = createInspector(rules, own, assets);
  const count = inspector
    .inspect(text)
    .findings.filter(({ family }) => family === 'organisation').length;
  const scan = measured(() => void inspector.inspect(text));
  const used = [...own.dictionaries, ...own.exactData, ...own.fingerprints].reduce(
    (sum, each) => sum + (each.asset?.bytes ?? 0),
    0,
  );
  console.log(
    row([
      name,
      used > 0 ? `${(used / 1024).toFixed(0)} KB` : '–',
      build.toFixed(1),
      scan.toFixed(1),
      String(count),
    ]),
  );
}
