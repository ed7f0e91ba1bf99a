// Cold starts in Node, each in a process of its own.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { EngineBundle } from './bundle.ts';
import type { Fresh } from './fresh.ts';
import { median, type Row, row, times } from './row.ts';

const starts = 9;

export async function inNode({ folder }: EngineBundle): Promise<Row[]> {
  const script = path.join(import.meta.dirname, 'fresh.ts');
  const all = Array.from(
    { length: starts },
    (): Fresh =>
      JSON.parse(
        execFileSync(process.execPath, ['--expose-gc', '--no-warnings', script, folder], {
          encoding: 'utf8',
        }),
      ),
  );
  const megabytes = (pick: (fresh: Fresh) => number): string =>
    `${(median(all.map(pick)) / 1e6).toFixed(2)} MB`;
  return [
    row('Node, cold: loading the bundle', times(all.map(({ load }) => load)), ''),
    row('Node, cold: building the rule set', times(all.map(({ build }) => build)), '≤ 10 ms'),
    row('Node, cold: first call on 10 KB', times(all.map(({ first }) => first)), '≤ 10 ms'),
    row(
      'heap of the rule set',
      megabytes(({ heap }) => heap),
      '≤ 6 MB',
    ),
    row(
      'heap of the rule set, 1 MB read',
      megabytes(({ heapAfter }) => heapAfter),
      '≤ 6 MB',
    ),
  ];
}
