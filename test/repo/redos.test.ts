// Every pattern that runs on a person's text is proved free of catastrophic backtracking, and the proof counts what
// it checked: the patterns of the compiled rule set and every literal in the folder.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { compileRules } from '../../lib/inspect/inspect.ts';
import { rules } from '../../lib/inspect/rules/index.ts';

const folder = path.join(import.meta.dirname, '../../lib/inspect');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'));

/** A literal after something that no division can follow. */
const literal =
  /(?:^|[=(,:[!&|?{};\n]|return)\s*\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([dgimsuvy]*)/g;

const written = sources.flatMap((source) =>
  [...source.replace(/^\s*\/\/.*$/gm, '').matchAll(literal)].map((found) => ({
    source: found[1] ?? '',
    flags: found[2] ?? '',
  })),
);
const compiled = compileRules(rules);
const shipped = [
  ...compiled.uses
    .flat()
    .flatMap((use) =>
      use.kind === 'pattern' ? [use.pattern, ...(use.head ? [use.head] : [])] : [],
    ),
  ...compiled.tokens.map((use) => use.pattern),
].map(({ source, flags }) => ({ source, flags }));

const unique = new Map(
  [...written, ...shipped].map((pattern) => [
    `/${pattern.source}/${pattern.flags.replace(/[gy]/g, '')}`,
    pattern,
  ]),
);

test('the proof looks at all of them', () => {
  expect(shipped.length).toBeGreaterThan(250);
  expect(written.length).toBeGreaterThan(250);
});

test('the proof can fail', () => {
  expect(checkSync('^(a+)+$', '', { timeout: 5_000 }).status).toBe('vulnerable');
});

test('no pattern repeats without a bound, so that its window is bounded', () => {
  const endless = shipped.filter(({ source }) =>
    /[*+](?![^[]*\])|\{\d+,\}/.test(source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_')),
  );
  expect(endless).toEqual([]);
});

/**
 * Bounds are widened to none before the check: stricter than what ships, and the automaton stays small. What is
 * polynomial without bounds costs at most a constant with them; what is exponential is refused. Assertions are
 * dropped, as they consume nothing and repeat nothing; the start is anchored, as sticky patterns are.
 */
const widened = (source: string): string =>
  source
    .replace(/\(\?<?[=!](?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\])*\)/g, '')
    .replace(
      /\\.|\[(?:[^\]\\]|\\.)*\]|\{(\d+)(?:,(\d+))?\}/g,
      (whole, low?: string, high?: string) =>
        low === undefined || Number(high ?? low) < 4 ? whole : Number(low) === 0 ? '*' : '+',
    );

/** Case folding multiplies the automaton's alphabet; in lower case the pattern has the same ambiguities. */
const folded = (source: string, flags: string): string =>
  flags.includes('i')
    ? source.replace(/\\.|[A-Z]/g, (unit) => (unit.length > 1 ? unit : unit.toLowerCase()))
    : source;

test('no pattern backtracks exponentially', () => {
  // The backend written in JavaScript is there on every platform.
  process.env.RECHECK_BACKEND = 'pure';
  const proved = { safe: 0, polynomial: 0, fuzzed: 0 };
  const unproved: [name: string, source: string, flags: string][] = [];
  const guilty: string[] = [];
  for (const [name, { source, flags }] of unique) {
    const checked = checkSync(
      `^(?:${widened(folded(source, flags))})`,
      flags.replace(/[giy]/g, ''),
      {
        timeout: 600,
        checker: 'automaton',
      },
    );
    if (checked.status === 'unknown') unproved.push([name, source, flags]);
    else if (checked.status === 'safe') proved.safe++;
    else if (checked.complexity.type === 'exponential') guilty.push(name);
    else proved.polynomial++;
  }
  // What the automaton cannot say in time is attacked instead, as it ships.
  for (const [name, source, flags] of unproved) {
    const attacked = checkSync(`^(?:${source})`, flags.replace(/[gy]/g, ''), {
      timeout: 1_500,
      checker: 'fuzz',
    });
    if (attacked.status === 'vulnerable' && attacked.complexity.type === 'exponential')
      guilty.push(name);
    else proved.fuzzed++;
  }
  console.log(`redos: ${unique.size} patterns, ${JSON.stringify(proved)}`);
  expect(guilty).toEqual([]);
  expect(proved.safe + proved.polynomial).toBeGreaterThan(unique.size * 0.9);
}, 300_000);
