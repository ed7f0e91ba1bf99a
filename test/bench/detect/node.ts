// Cold starts in Node, each in a process of its own.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { EngineBundle } from './bundle.ts';
import type { ColdStart, Heap } from './fresh.ts';
import { type Row, row, times } from './row.ts';

const starts = 9;

export function inNode({ folder }: EngineBundle): Row[] {
  const all = Array.from({ length: starts }, (): ColdStart => JSON.parse(fresh(folder, 'time')));
  const { built, used }: Heap = JSON.parse(fresh(folder, 'heap'));
  return [
    row('Node, cold: loading the bundle', times(all.map(({ load }) => load)), ''),
    row('Node, cold: building the rule set', times(all.map(({ build }) => build)), '≤ 10 ms'),
    row('Node, cold: first call on 10 KB', times(all.map(({ first }) => first)), '≤ 10 ms'),
    row('heap of the rule set', megabytes(built), '≤ 6 MB'),
    row('heap of the rule set, 1 MB read', megabytes(used), '≤ 6 MB'),
  ];
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function fresh(folder: string, question: 'time' | 'heap'): string {
  const script = path.join(import.meta.dirname, 'fresh.ts');
  const flags = ['--expose-gc', '--no-warnings'];
  return execFileSync(process.execPath, [...flags, script, folder, question], { encoding: 'utf8' });
}
