// Surface × composer × choice, each cell run several times: was it held, did anything leak, did the composer keep
// what it had, does one undo take it back, how long until the dialog and until the end. Prints a table.
import type { PolicyAction } from '../../../lib/contract/words.ts';
import { type GuardedBrowser, policyOf } from '../../support/guarded-browser.ts';
import {
  type ComposerId,
  card,
  composers,
  openPractice,
  type Practice,
  pause,
} from '../../support/practice.ts';

const runs = 5;
const before = 'Kept. ';
const found = `card number ${card}`;
const digits = card.replaceAll(' ', '');

const surfaces = ['paste', 'drop', 'typed, Enter', 'typed, click'] as const;
type Surface = (typeof surfaces)[number];
const choices = {
  redact: { policy: 'redact', take: (chat: Practice) => chat.press('Enter') },
  'as is': { policy: 'warn', take: takeAsIs },
  cancel: { policy: 'redact', take: (chat: Practice) => chat.press('Escape') },
  block: { policy: 'block', take: (chat: Practice) => chat.press('Escape') },
} as const satisfies Record<
  string,
  { policy: PolicyAction; take: (chat: Practice) => Promise<void> }
>;
type Choice = keyof typeof choices;

type Cell = { held: number; leaked: number; right: number; undone: number; ms: number[] };

/** @returns how many cells leaked. */
export async function benchMatrix(browser: GuardedBrowser): Promise<number> {
  console.log(`\nmatrix: ${runs} runs a cell`);
  console.log(
    row(['composer', 'surface', 'choice', 'held', 'leaked', 'as it should', 'one undo', 'ms p50']),
  );
  let leaking = 0;
  for (const { id } of composers)
    for (const surface of surfaces)
      for (const choice of Object.keys(choices) as Choice[]) {
        const cell = await runCell(browser, id, surface, choice);
        if (cell.leaked > 0) leaking += 1;
        console.log(row([id, surface, choice, ...shown(cell, surface, choice)]));
      }
  return leaking;
}

async function runCell(browser: GuardedBrowser, id: ComposerId, surface: Surface, choice: Choice) {
  const cell: Cell = { held: 0, leaked: 0, right: 0, undone: 0, ms: [] };
  await browser.setPolicy(policyOf(choices[choice].policy));
  for (let run = 0; run < runs; run += 1) {
    const chat = await openPractice(browser, id);
    await oneRun(chat, surface, choice, cell);
    await chat.page.close();
  }
  return cell;
}

async function oneRun(chat: Practice, surface: Surface, choice: Choice, cell: Cell) {
  await chat.type(before);
  await pause(600);
  await bring(chat, surface);
  const held = await chat.dialog.until(true).then(
    () => true,
    () => false,
  );
  if (held) cell.held += 1;
  const from = performance.now();
  await choices[choice].take(chat);
  const typed = surface.startsWith('typed');
  const done = await settled(chat, typed, choice);
  cell.ms.push(performance.now() - from);
  if (done) cell.right += 1;
  if (choice !== 'as is' && leaks(chat, await chat.text(), typed)) cell.leaked += 1;
  if (!typed && choice === 'redact') {
    await chat.press('ControlOrMeta+Z');
    await pause(60);
    if ((await chat.text()).trim() === before.trim()) cell.undone += 1;
  }
}

async function bring(chat: Practice, surface: Surface): Promise<void> {
  if (surface === 'paste') return chat.paste(found);
  if (surface === 'drop') return dropText(chat);
  await chat.type(found);
  return surface === 'typed, Enter' ? chat.press('Enter') : chat.clickSend();
}

async function dropText({ page }: Practice): Promise<void> {
  const box = await page.locator('#box').boundingBox();
  const at = { x: (box?.x ?? 0) + 400, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: 'text/plain', data: found }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
}

async function takeAsIs(chat: Practice): Promise<void> {
  await chat.press('Shift+Tab');
  await chat.press('Shift+Tab');
  await chat.press('Enter');
}

/** What the choice promises: the text in the composer, or at the server exactly once, or all as it was. */
async function settled(chat: Practice, typed: boolean, choice: Choice): Promise<boolean> {
  const value = choice === 'as is' ? found : 'card number [CARD_1]';
  const goes = choice === 'redact' || choice === 'as is';
  const kept = typed ? before + found : before;
  try {
    if (goes && typed) {
      const got = await chat.untilReceived(1);
      await pause(60);
      return got[0] === before + value && chat.received().length === 1;
    }
    await chat.dialog.until(false);
    const wanted = goes ? before + value : kept;
    const shownNow = await chat.untilText((now) => now.trim() === wanted.trim());
    return shownNow.trim() === wanted.trim() && chat.received().length === 0;
  } catch {
    return false;
  }
}

/** A typed text stood in the composer by the person's own hand; it leaks when it is sent. */
function leaks(chat: Practice, text: string, typed: boolean): boolean {
  const seen = [...chat.received(), ...(typed ? [] : [text])].join('\n').replace(/\D/g, '');
  return seen.includes(digits);
}

function shown({ held, leaked, right, undone, ms }: Cell, surface: Surface, choice: Choice) {
  const undo = !surface.startsWith('typed') && choice === 'redact' ? `${undone}/${runs}` : '–';
  const middle = [...ms].sort((a, b) => a - b)[Math.floor(ms.length / 2)] ?? 0;
  return [`${held}/${runs}`, `${leaked}`, `${right}/${runs}`, undo, middle.toFixed(0)];
}

const widths = [12, 13, 8, 6, 7, 13, 9, 7];
const row = (cells: readonly string[]): string =>
  `  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 8)).join(' ')}`.trimEnd();
