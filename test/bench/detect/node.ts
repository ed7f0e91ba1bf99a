// Cold starts in Node, each in a process of its own.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { EngineBundle } from './bundle.ts';
import type { ColdStart, Heap, Spent } from './fresh.ts';
import { type Row, row, times } from './row.ts';

const starts = 15;

export function inNode({ folder }: EngineBundle): Row[] {
  const all = Array.from({ length: starts }, (): ColdStart => JSON.parse(fresh(folder, 'time')));
  const { built, used }: Heap = JSON.parse(fresh(folder, 'heap'));
  return [
    row('Node, cold: loading the bundle', spent(all.map(({ load }) => load)), ''),
    row('Node, cold: building the rule set', spent(all.map(({ build }) => build)), '≤ 10 ms'),
    row('Node, cold: first call on 10 KB', spent(all.map(({ first }) => first)), '≤ 10 ms'),
    row('heap of the rule set', megabytes(built), '≤ 6 MB'),
    row('heap of the rule set, 1 MB read', megabytes(used), '≤ 6 MB'),
  ];
}

/** The processor's clock ticks coarsely: its mean tells, not its median. */
function spent(all: readonly Spent[]): string {
  const processor = all.reduce((sum, one) => sum + one.processor, 0) / all.length;
  return `${times(all.map(({ clock }) => clock))}, processor ${processor.toFixed(1)}`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function fresh(folder: string, question: 'time' | 'heap'): string {
  const script = path.join(import.meta.dirname, 'fresh.ts');
  const flags = ['--expose-gc', '--no-warnings'];
  return execFileSync(process.execPath, [...flags, script, folder, question], { encoding: 'utf8' });
}
