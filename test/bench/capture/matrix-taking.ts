// The same table for what has no composer: files that are chosen, dropped or asked for by a field in no document, and
// the clipboard read by a script.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type GuardedBrowser, policyOf } from '../../support/guarded-browser.ts';
import { type OwnPage, openOwnPage } from '../../support/own-page.ts';
import { pause } from '../../support/practice.ts';
import {
  type Choice,
  cellsOf,
  choiceNames,
  choices,
  clean,
  digits,
  emptyCell,
  found,
  row,
  runs,
} from './choices.ts';

const body = `<input type="file" id="field"><div id="zone" style="width:300px;height:100px">drop</div>
  <button id="go">Attach</button><button id="read">Read</button>`;
const script = `const take = (files) => { for (const f of [...files]) f.text().then((t) => got.push(t)); };
  field.onchange = () => take(field.files); zone.ondragover = (e) => e.preventDefault();
  zone.ondrop = (e) => { e.preventDefault(); take(e.dataTransfer.files); };
  go.onclick = () => { const made = document.createElement('input'); made.type = 'file'; made.onchange = () => take(made.files); made.click(); };
  read.onclick = () => navigator.clipboard.readText().then((t) => got.push(t), () => undefined);`;

type Bring = (own: OwnPage, file: string) => Promise<void>;
const surfaces: Record<string, Bring> = {
  'file, chosen': ({ page }, file) => page.locator('#field').setInputFiles([file]),
  'file, dropped': async ({ page }, file) => {
    const box = await page.locator('#zone').boundingBox();
    const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
    const cdp = await page.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  },
  'file, field in no document': async ({ page }, file) => {
    const chooser = page.waitForEvent('filechooser');
    await page.locator('#go').click();
    await (await chooser).setFiles([file]);
  },
  'clipboard, read by a script': async ({ page }) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), found);
    await page.locator('#read').click();
  },
};

/** @returns how many cells leaked. */
export async function benchTaking(browser: GuardedBrowser): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spillway-matrix-'));
  const file = path.join(folder, 'notes.txt');
  await writeFile(file, found);
  let leaking = 0;
  for (const [surface, bring] of Object.entries(surfaces))
    for (const choice of choiceNames) {
      const cell = emptyCell();
      await browser.setPolicy(policyOf(choices[choice].policy));
      for (let run = 0; run < runs; run += 1) {
        const own = await openOwnPage(browser, body, script);
        await bring(own, file);
        const held = await own.dialog.until(true).then(
          () => true,
          () => false,
        );
        if (held && (await own.got()).length === 0) cell.held += 1;
        const from = performance.now();
        await choices[choice].take({ press: (key) => own.page.keyboard.press(key), ...own });
        const got = await gotAfter(own, choice);
        cell.ms.push(performance.now() - from);
        if (got === wanted(choice)) cell.restored += 1;
        if (choice !== 'as is' && got.replace(/\D/g, '').includes(digits)) cell.leaked += 1;
        await own.page.close();
      }
      if (cell.leaked > 0) leaking += 1;
      console.log(row(cellsOf(surface, '–', choice, cell)));
    }
  await rm(folder, { recursive: true, force: true });
  return leaking;
}

const wanted = (choice: Choice): string =>
  choice === 'redact' ? clean : choice === 'as is' ? found : '';

async function gotAfter(own: OwnPage, choice: Choice): Promise<string> {
  await own.dialog.until(false);
  for (let waited = 0; waited < 2_000; waited += 20) {
    const got = await own.got();
    if (got.length > 0 || (wanted(choice) === '' && waited >= 200)) return got.join('\n');
    await pause(20);
  }
  return '';
}
