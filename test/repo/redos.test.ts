// Every pattern that runs on a person's text is proved free of catastrophic backtracking, and the proof counts what
// it checked: the patterns of the compiled rule set and every literal in the folder.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { compileRules } from '../../lib/inspect/inspect.ts';
import { rules } from '../../lib/inspect/rules/index.ts';
import { patternOf } from '../../lib/inspect/sticky.ts';

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
const shipped = compiled.patterns.map(patternOf).map(({ source, flags }) => ({ source, flags }));

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

/**
 * Exponential backtracking needs two ways from a state of the automaton back to itself over the same characters
 * (Weber and Seidl 1991). Where nothing but single characters is repeated, each loop is one state with one way, and
 * no search is needed. Groups repeated less than four times are written out, not loops; back-references are no automata.
 */
const repeatsOnlyCharacters = (form: string): boolean =>
  !/\\[1-9k]/.test(form) && !/\)[*+]/.test(form.replace(/\\.|\[(?:[^\]\\]|\\.)*\]/g, 'x'));

test('what is decided without a search is decided rightly', () => {
  expect(repeatsOnlyCharacters('^(?:a+)+$')).toBe(false);
  expect(repeatsOnlyCharacters('^(a|b[)])*$')).toBe(false);
  expect(repeatsOnlyCharacters(String.raw`(a+)\1`)).toBe(false);
  expect(repeatsOnlyCharacters('^a*[)*]+(?:b|c)?d+$')).toBe(true);
});

type Form = { readonly name: string; readonly form: string; readonly flags: string };

/** Rewritten as they are checked; what became the same is checked once. */
const forms = new Map<string, Form>();
for (const [name, { source, flags }] of unique) {
  const form = `^(?:${widened(folded(source, flags))})`;
  const kept = flags.replace(/[giy]/g, '');
  forms.set(`${form}/${kept}`, { name, form, flags: kept });
}

test('no pattern backtracks exponentially', () => {
  // The backend written in JavaScript is there on every platform.
  process.env.RECHECK_BACKEND = 'pure';
  const proved = { byStructure: 0, safe: 0, polynomial: 0 };
  const unproved: string[] = [];
  const guilty: string[] = [];
  for (const { name, form, flags } of forms.values()) {
    if (repeatsOnlyCharacters(form)) {
      proved.byStructure++;
      continue;
    }
    const checked = checkSync(form, flags, { timeout: 60_000, checker: 'automaton' });
    if (checked.status === 'unknown') unproved.push(name);
    else if (checked.status === 'safe') proved.safe++;
    else if (checked.complexity.type === 'exponential') guilty.push(name);
    else proved.polynomial++;
  }
  console.log(
    `redos: ${unique.size} patterns in ${forms.size} forms, ${JSON.stringify(proved)}, unproved: ${unproved.join('  ')}`,
  );
  expect(guilty).toEqual([]);
  expect(unproved).toEqual([]);
  expect(proved.byStructure + proved.safe + proved.polynomial).toBe(forms.size);
}, 300_000);
