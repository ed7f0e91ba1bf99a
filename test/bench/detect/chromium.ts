// The same in Chromium. Cold starts: each in a renderer of its own, by the browser's trace, so that what the machine does
// besides can be told apart; then warm, by the page's clock at the resolution pages have.
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../collector/cli/browser.ts';
import type * as Engine from '../../support/engine-entry.ts';
import { pause } from '../../support/practice.ts';
import { type Traced, traced } from '../capture/trace.ts';
import type { EngineBundle } from './bundle.ts';
import { median, type Row, row, times } from './row.ts';

const starts = 15;
const warmRounds = 5;
/** A browser that has just been started is busy with itself (milliseconds). */
const settling = 3_000;

type Spent = { readonly clock: number; readonly thread: number };
type Warm = { readonly small: number; readonly large: Spent };
type Global = typeof globalThis & {
  engine: typeof Engine;
  small: string;
  large: string;
  set: ReturnType<typeof Engine.compileRules>;
};

export async function inChromium(bundle: EngineBundle): Promise<Row[]> {
  const found = await findBrowser(false);
  if (!found.ok) return [row('Chromium', found.message, '')];
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: found.path, args });
  try {
    await pause(settling);
    return [...(await coldStarts(browser, bundle)), ...(await warmReads(browser, bundle))];
  } finally {
    await browser.close();
  }
}

const steps = ['engine', 'build', 'first'] as const;

async function coldStarts(browser: Browser, bundle: EngineBundle): Promise<Row[]> {
  const all: Spent[][] = [];
  for (let start = 0; start < starts; start++) all.push(await coldStart(browser, bundle, start));
  const of = (step: number): string => spent(all.flatMap((each) => each[step] ?? []));
  return [
    row('Chromium, cold: loading the bundle', of(0), ''),
    row('Chromium, cold: building the rule set', of(1), '≤ 10 ms'),
    row('Chromium, cold: first call on 10 KB', of(2), '≤ 10 ms'),
  ];
}

/** Another site is another renderer. */
async function coldStart(browser: Browser, bundle: EngineBundle, start: number): Promise<Spent[]> {
  const { page, origin } = await pageWith(browser, bundle, `cold-${start}`);
  const events = await traced(page, () => page.goto(`${origin}run.html`));
  await page.context().close();
  return steps.map((step) => spentOn(events, step));
}

function spentOn(events: readonly Traced[], step: string): Spent {
  const script = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(`/${step}.js`),
  );
  if (!script?.dur || !script.tdur) throw new Error(`The trace does not show ${step}.js.`);
  return { clock: script.dur / 1_000, thread: script.tdur / 1_000 };
}

const spent = (all: readonly Spent[]): string =>
  `${times(all.map(({ thread }) => thread))} of its thread; clock ${median(all.map(({ clock }) => clock)).toFixed(1)}`;

async function warmReads(browser: Browser, bundle: EngineBundle): Promise<Row[]> {
  const all: Warm[] = [];
  for (let round = 0; round < warmRounds; round++) {
    const { page, origin } = await pageWith(browser, bundle, `warm-${round}`);
    await page.goto(`${origin}run.html`);
    all.push({ small: await page.evaluate(readSmall), large: await readLarge(page) });
    await page.context().close();
  }
  return [
    row('Chromium: 10 KB', `${median(all.map(({ small }) => small)).toFixed(3)} ms`, '≤ 0.3 ms'),
    row('Chromium: 1 MB', spent(all.map(({ large }) => large)), '≤ 16 ms'),
  ];
}

const largeRounds = 15;

/** One call after the other, each by the page's clock and by what its thread was given of the processor; the medians. */
async function readLarge(page: Page): Promise<Spent> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const all: Spent[] = [];
  for (let round = 0; round < largeRounds; round++) {
    const before = await threadTime(session);
    const clock = await page.evaluate(readLargeOnce);
    all.push({ clock, thread: (await threadTime(session)) - before });
  }
  return {
    clock: median(all.map(({ clock }) => clock)),
    thread: median(all.map(({ thread }) => thread)),
  };
}

/** Milliseconds, the few tenths of the question itself included. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const tasks = metrics.find(({ name }) => name === 'TaskDuration');
  if (!tasks) throw new Error('Chromium does not say how long its tasks took.');
  return tasks.value * 1_000;
}

/** A page on a site of its own that has nothing yet; `run.html` there loads, builds and reads. */
async function pageWith(browser: Browser, bundle: EngineBundle, site: string) {
  const page = await (await browser.newContext()).newPage();
  const origin = `http://${site}.localhost/`;
  const scripts: Record<string, string> = {
    'engine.js': `(()=>{${bundle.code.replace(/export\s*\{([^}]*)\};?\s*$/, asGlobal)}})()`,
    'text.js': `small=${JSON.stringify(bundle.small)};large=${JSON.stringify(bundle.large)}`,
    'build.js': 'set=engine.compileRules(engine.rules)',
    'first.js': 'engine.inspect(small,set)',
  };
  const tags = Object.keys(scripts).map((name) => `<script src="/${name}"></script>`);
  await page.route(`${origin}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = scripts[name];
    if (body !== undefined) return route.fulfill({ contentType: 'text/javascript', body });
    const html = `<!doctype html><meta charset="utf-8">${name === 'run.html' ? tags.join('') : ''}`;
    return route.fulfill({ contentType: 'text/html', body: html });
  });
  await page.goto(origin);
  return { page, origin };
}

/** `export { a as b }` → `globalThis.engine = { b: a }` */
function asGlobal(_: string, names: string): string {
  const pairs = names.split(',').map((name) => {
    const [own, given] = name.trim().split(' as ');
    return `${given ?? own}:${own}`;
  });
  return `globalThis.engine={${pairs.join(',')}}`;
}

// Both run in the page, which has nothing of this file.
function readSmall(): number {
  const { engine, small, set } = globalThis as Global;
  const times = 20;
  const all = Array.from({ length: 30 }, () => {
    const begin = performance.now();
    for (let time = 0; time < times; time++) engine.inspect(small, set);
    return (performance.now() - begin) / times;
  });
  return all.sort((a, b) => a - b)[all.length >> 1] ?? 0;
}

function readLargeOnce(): number {
  const { engine, large, set } = globalThis as Global;
  const begin = performance.now();
  engine.inspect(large, set);
  return performance.now() - begin;
}
