// What a person and a page wait for, and whether anything leaks: costs of the guard, times to the dialog, and the
// matrix of surface × editor × choice. In the Chromium and on the machine at hand, the real clipboard.
// `npm run bench:capture -- typing` for one part; `-- matrix react` for one composer of the matrix,
// `-- matrix files` for what has none.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { extensionDir, startGuardedBrowser } from '../../support/guarded-browser.ts';
import { costBesideMuch, costInMemory, costOfActs, costOfTyping } from './cost.ts';
import { timeToDialog } from './dialog-times.ts';
import { benchMatrix } from './matrix.ts';
import { figure, missedGoals } from './print.ts';
import { timeToReady } from './ready.ts';

const [wanted = 'all', composer = ''] = process.argv.slice(2);
const browser = await startGuardedBrowser();
const parts: Record<string, () => Promise<void>> = {
  acts: () => costOfActs(browser),
  dialog: () => timeToDialog(browser),
  start: () => timeToReady(browser),
  memory: () => costInMemory(browser),
  typing: () => costOfTyping(browser),
  conversation: () => costBesideMuch(browser),
  size: sizes,
  matrix: async () => {
    const leaking = await benchMatrix(browser, composer);
    console.log(leaking === 0 ? '  no cell leaked' : `  ${leaking} CELLS LEAKED`);
    if (leaking > 0) process.exitCode = 1;
  },
};
for (const [name, run] of Object.entries(parts))
  if (wanted === 'all' || wanted === name) await run();
for (const name of missedGoals()) console.log(`  goal missed: ${name}`);
await browser.close();

async function sizes(): Promise<void> {
  console.log('\nsize');
  const wire = await readFile(path.join(extensionDir, 'content-scripts/wire.js'));
  const bytes = gzipSync(wire, { level: 9 }).length;
  figure('script in the page’s own world, gzip', bytes / 1024, 'KB', 4);
}
