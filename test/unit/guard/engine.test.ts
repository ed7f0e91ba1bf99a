// What the guard makes of an engine that is not there or does not open: no text counts as read, and the next one asks
// again.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { effectivePolicy } from '../../../lib/decide/effective-policy.ts';
import type { Inspector } from '../../../lib/inspect/organisation/inspector.ts';
import { buildInspector } from '../../../lib/inspect/organisation/product.ts';
import { policyOf } from '../../support/guarded-browser.ts';

type Slot = { spillwayEngine?: () => typeof buildInspector };
const slot = globalThis as Slot;

/** Its brackets take much of the stack. */
const pattern = `EU-PRJ-${'(?:'.repeat(19)}[0-9]{4}${')'.repeat(19)}`;
const text = 'under EU-PRJ-2041';
const unread = [['inspection-truncated', 0, text.length]];
const read = [['own-contract', 6, text.length]];

let current: () => Inspector;
const found = () =>
  current()
    .inspect(text)
    .findings.map(({ rule, start, end }) => [rule, start, end]);

beforeEach(async () => {
  vi.resetModules();
  const { openEngine } = await import('../../../entrypoints/guard.content/engine.ts');
  const { createInspectors } = await import('../../../entrypoints/guard.content/inspector.ts');
  const contract = { id: 'contract', title: 'Contract', class: 'restricted', pattern } as const;
  const policy = effectivePolicy(policyOf('redact', { own: { patterns: [contract] } }));
  const { signal } = new AbortController();
  const nothingComes = async () => null;
  ({ current } = createInspectors(openEngine, () => policy, nothingComes, signal));
});
afterEach(() => {
  delete slot.spillwayEngine;
});

test('absent: the whole text is unread', () => {
  expect(found()).toEqual(unread);
});

test('one that fails: unread too, and read as soon as it opens', () => {
  slot.spillwayEngine = () => {
    throw new SyntaxError('a pattern that this browser does not know');
  };
  expect(found()).toEqual(unread);
  slot.spillwayEngine = () => buildInspector;
  expect(found()).toEqual(read);
});

test('asked for where no stack is left, at each of its last steps: nothing of that is kept', () => {
  slot.spillwayEngine = () => buildInspector;
  let asked = 0;
  const dive = (): void => {
    try {
      dive();
    } catch {}
    if (asked < 2_000)
      try {
        current();
        asked += 1;
      } catch {}
  };
  dive();
  expect(asked).toBe(2_000);
  expect(found()).toEqual(read);
});
