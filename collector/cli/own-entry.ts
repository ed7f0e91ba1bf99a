// What a built asset looks like in a policy, printed for the administrator to paste. The title and class are to be set.
import type { Asset } from '../../lib/contract/own.ts';

export function printEntry(id: string, part: 'exactData' | 'fingerprints', asset: Asset): number {
  const entry = { id, title: 'What employees read', class: 'restricted', asset };
  process.stdout.write(`${JSON.stringify({ own: { [part]: [entry] } }, null, 2)}\n`);
  return 0;
}
