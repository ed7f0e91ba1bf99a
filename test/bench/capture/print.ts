// Prints one figure a line: median, 95th percentile, and the goal beside it where there is one.

export type Goal = { readonly at: 'p50' | 'p95'; readonly most: number };

const missed: string[] = [];
export const missedGoals = (): readonly string[] => missed;

export function figures(name: string, values: readonly number[], goal?: Goal): void {
  const [p50, p95] = [share(values, 0.5), share(values, 0.95)];
  const held = !goal || (goal.at === 'p50' ? p50 : p95) <= goal.most;
  const aim = goal ? `   goal ${goal.at} ≤ ${goal.most}${held ? '' : '   MISSED'}` : '';
  if (!held) missed.push(name);
  console.log(
    `  ${name.padEnd(44)} p50 ${p50.toFixed(2).padStart(8)}   p95 ${p95.toFixed(2).padStart(8)}   n ${`${values.length}`.padEnd(4)}${aim}`.trimEnd(),
  );
}

export function figure(name: string, value: number, unit: string, most?: number): void {
  const held = most === undefined || value <= most;
  if (!held) missed.push(name);
  const aim = most === undefined ? '' : `   goal ≤ ${most} ${unit}${held ? '' : '   MISSED'}`;
  console.log(`  ${name.padEnd(44)}     ${value.toFixed(2).padStart(8)} ${unit}${aim}`);
}

export function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
