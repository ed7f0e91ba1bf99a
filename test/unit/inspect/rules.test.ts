// Every rule file's own hits and misses, with the whole registry at work: the rule must win, or stay silent.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileRules, inspect } from '../../../lib/inspect/inspect.ts';
import type { Miss, Rule } from '../../../lib/inspect/rule.ts';
import { labelOf, titleOf } from '../../../lib/inspect/rule-info.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';

type RuleFile = {
  rule?: Rule;
  rules?: readonly Rule[];
  hits: readonly string[];
  misses: readonly Miss[];
};

const folder = path.join(import.meta.dirname, '../../../lib/inspect/rules');
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(path.join(folder, name))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${name}/${file}`),
  );
const set = compileRules(rules);
const loaded = await Promise.all(
  files.map(
    async (file): Promise<[string, RuleFile]> => [file, await import(path.join(folder, file))],
  ),
);
const ownRules = (file: RuleFile): readonly Rule[] => file.rules ?? (file.rule ? [file.rule] : []);

describe.each(loaded)('%s', (name, file) => {
  const ids = new Set(ownRules(file).map(({ id }) => id));

  test('has rules of its own family, all of them registered', () => {
    expect(ids.size).toBeGreaterThan(0);
    for (const rule of ownRules(file)) {
      expect(rules).toContain(rule);
      expect(rule.family).toBe(name.split('/')[0]);
    }
  });

  test('finds its hits at medium or above', () => {
    expect(file.hits.length).toBeGreaterThan(0);
    const missed = file.hits.filter(
      (text) =>
        !inspect(text, set).findings.some((found) => ids.has(found.rule) && found.level !== 'low'),
    );
    expect(missed).toEqual([]);
  });

  test('stays silent on its misses', () => {
    expect(file.misses.length).toBeGreaterThan(0);
    const wrong = file.misses.filter(({ text }) =>
      inspect(text, set).findings.some((found) => ids.has(found.rule) && found.level !== 'low'),
    );
    expect(wrong).toEqual([]);
  });
});

test('ids are unique slugs and every rule has a label and a title', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id } of rules) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(id.length).toBeLessThanOrEqual(48);
    expect(labelOf(id)).toMatch(/^[A-Z][A-Z0-9_]*$/);
    expect(titleOf(id).length).toBeGreaterThan(3);
  }
});

test('an unknown rule has a label and a title too', () => {
  expect(labelOf('no-such-rule')).toBe('REDACTED');
  expect(titleOf('constructor')).toBe('Sensitive text');
});
