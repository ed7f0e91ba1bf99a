// The same in Chromium, each cold start in a browser of its own: the page's clock, at the resolution pages have.
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../collector/cli/browser.ts';
import type * as Engine from '../../support/engine-entry.ts';
import type { EngineBundle } from './bundle.ts';
import { median, type Row, row, times } from './row.ts';

const starts = 5;
const origin = 'http://bench.localhost/';

type Measured = {
  readonly load: number;
  readonly build: number;
  readonly first: number;
  readonly small: number;
  readonly large: number;
};

export async function inChromium(bundle: EngineBundle): Promise<Row[]> {
  const found = await findBrowser(false);
  if (!found.ok) return [row('Chromium', found.message, '')];
  const all: Measured[] = [];
  for (let start = 0; start < starts; start++) all.push(await measured(found.path, bundle));
  const of = (pick: (one: Measured) => number): string => times(all.map(pick));
  return [
    row(
      'Chromium, cold: loading the bundle',
      of(({ load }) => load),
      '',
    ),
    row(
      'Chromium, cold: building the rule set',
      of(({ build }) => build),
      '≤ 10 ms',
    ),
    row(
      'Chromium, cold: first call on 10 KB',
      of(({ first }) => first),
      '≤ 10 ms',
    ),
    row('Chromium: 10 KB', `${median(all.map(({ small }) => small)).toFixed(3)} ms`, '≤ 0.3 ms'),
    row(
      'Chromium: 1 MB',
      of(({ large }) => large),
      '≤ 16 ms',
    ),
  ];
}

async function measured(browserPath: string, { code, small, large }: EngineBundle) {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: browserPath, args });
  try {
    const page = await browser.newPage();
    await page.route(`${origin}**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: code })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto(origin);
    return await page.evaluate(inPage, { small, large });
  } finally {
    await browser.close();
  }
}

/** Runs in the page, which has nothing of this file. */
async function inPage(texts: { small: string; large: string }): Promise<Measured> {
  const middle = (values: number[]): number =>
    values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const start = performance.now();
  const address = '/engine.js';
  const engine = (await import(address)) as typeof Engine;
  const loaded = performance.now();
  const set = engine.compileRules(engine.rules);
  const built = performance.now();
  engine.inspect(texts.small, set);
  const first = performance.now() - built;
  const timed = (text: string, rounds: number, times: number): number =>
    middle(
      Array.from({ length: rounds }, () => {
        const begin = performance.now();
        for (let time = 0; time < times; time++) engine.inspect(text, set);
        return (performance.now() - begin) / times;
      }),
    );
  return {
    load: loaded - start,
    build: built - loaded,
    first,
    small: timed(texts.small, 30, 20),
    large: timed(texts.large, 15, 1),
  };
}
