// What a built asset looks like in a policy, printed for the administrator to paste. The title is what employees read;
// it says what is true of any such asset until the administrator names his own, as does the class.
import type { Asset } from '../../lib/contract/own.ts';

const titles = { exactData: 'Listed data', fingerprints: 'A listed document' } as const;

export function printEntry(id: string, part: 'exactData' | 'fingerprints', asset: Asset): number {
  const entry = { id, title: titles[part], class: 'restricted', asset };
  process.stdout.write(`${JSON.stringify({ own: { [part]: [entry] } }, null, 2)}\n`);
  return 0;
}
