// From figures to columns: every day has one, classes are chosen, steps of the scale are round.
import { expect, test } from 'vitest';
import { actionsIn, columnsOf, ticks, totalOf } from '../../../collector/console/charts/columns.ts';

const decisions = [
  { day: '2026-02-27', class: 'restricted', action: 'redact', decisions: 4 },
  { day: '2026-02-27', class: 'internal', action: 'log', decisions: 2 },
  { day: '2026-03-01', class: 'restricted', action: 'block', decisions: 1 },
  { day: '2026-03-01', class: 'none', action: 'allow', decisions: 90 },
] as const;
const overview = { decisions: [...decisions], from: '2026-02-27', to: '2026-03-01' };

test('a column a day, also where nothing happened', () => {
  expect(columnsOf(overview, 'all')).toEqual([
    {
      day: '2026-02-27',
      total: 6,
      parts: [
        { action: 'log', count: 2 },
        { action: 'redact', count: 4 },
      ],
    },
    { day: '2026-02-28', total: 0, parts: [] },
    { day: '2026-03-01', total: 1, parts: [{ action: 'block', count: 1 }] },
  ]);
});

test('one class alone; texts without findings are in none', () => {
  expect(columnsOf(overview, 'internal').map(({ total }) => total)).toEqual([2, 0, 0]);
  expect(totalOf(overview.decisions, 'all')).toBe(7);
  expect(totalOf(overview.decisions, 'public')).toBe(0);
  expect(actionsIn(columnsOf(overview, 'restricted'))).toEqual(['redact', 'block']);
});

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [36, [0, 10, 20, 30, 40]],
  [199, [0, 50, 100, 150, 200]],
  [4001, [0, 2000, 4000, 6000]],
])('the scale up to %i', (most, expected) => {
  expect(ticks(most)).toEqual(expected);
});
