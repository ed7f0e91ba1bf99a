// The proof that `npm start -- --check` prints, as a test: three real composers in a real Chromium.
import { expect, test } from 'vitest';
import { run } from '../support/program.ts';

type Report = { ok: boolean; steps: { name: string; ok: boolean; ms: number; detail: string }[] };

test('--check proves the main job and says each step with its figure', async () => {
  const { code, out, err } = await run(['start', '--check', '--json']);
  const report: Report = JSON.parse(out);
  expect(
    report.steps.filter(({ ok }) => !ok),
    err,
  ).toEqual([]);
  expect(report.steps.map(({ name }) => name)).toEqual([
    'browser',
    'start',
    'ProseMirror',
    'Lexical',
    'React textarea',
    'database',
    'console',
    'nothing leaked',
  ]);
  for (const { detail, ms } of report.steps)
    expect([detail.length > 5, ms >= 0]).toEqual([true, true]);
  expect(report.ok).toBe(true);
  expect(code).toBe(0);
}, 180_000);
