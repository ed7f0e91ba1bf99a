// What the guard makes of an engine that is not there or does not open: no text counts as read.
import { afterEach, expect, test, vi } from 'vitest';
import { nothingOwn } from '../../../lib/inspect/organisation/own.ts';
import { buildInspector } from '../../../lib/inspect/organisation/product.ts';

type Slot = { spillwayEngine?: () => typeof buildInspector };
const slot = globalThis as Slot;

async function inspectedWith(engine?: Slot['spillwayEngine']) {
  if (engine) slot.spillwayEngine = engine;
  vi.resetModules();
  const { openEngine } = await import('../../../entrypoints/guard.content/engine.ts');
  const { inspect } = openEngine()(nothingOwn, new Map());
  return inspect('nothing in it').findings.map(({ rule, level, end }) => [rule, level, end]);
}
afterEach(() => {
  delete slot.spillwayEngine;
});

test('absent, or one that fails: the whole text is unread', async () => {
  const unread = [['inspection-truncated', 'verified', 13]];
  expect(await inspectedWith()).toEqual(unread);
  const failing = () => {
    throw new SyntaxError('a pattern that this browser does not know');
  };
  expect(await inspectedWith(failing)).toEqual(unread);
});

test('there: it reads', async () => {
  expect(await inspectedWith(() => buildInspector)).toEqual([]);
});
