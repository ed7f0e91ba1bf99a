// Prints the table of the detection benchmark: quality on the corpus, false alarms on ordinary text, time, memory, and
// other libraries beside the engine. `--json` for machines; `--alone` leaves the others out and installs nothing.
// What depends on being cold stands in fresh.ts and chromium.ts.
import { compileRules, inspect, type RuleSet } from '../../../lib/inspect/inspect.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';
import { corpus } from '../../corpus/cases.ts';
import { type Score, scoreCases } from '../../corpus/score.ts';
import { sideBySide } from '../peers/side-by-side.ts';
import { engineBundle } from './bundle.ts';
import { inChromium } from './chromium.ts';
import { hostile } from './hostile.ts';
import { mixed } from './inputs.ts';
import { inNode } from './node.ts';
import { ordinary } from './ordinary.ts';
import { ownSamples, triggerWords } from './repeated.ts';
import { median, type Row, row } from './row.ts';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;

/** The median by the clock, and the mean by the processor's: on a busy machine only the second tells. */
function timed(run: () => void, times: number, digits: number): string {
  const before = process.threadCpuUsage();
  const wall = median(
    Array.from({ length: times }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
  const { user, system } = process.threadCpuUsage(before);
  const processor = (user + system) / 1000 / times;
  return `${wall.toFixed(digits)} ms, processor ${processor.toFixed(digits)}`;
}

function quality(set: RuleSet): Row[] {
  const cases = corpus();
  const { families } = scoreCases(cases, set);
  const rows = [...families].map(([family, score]) =>
    row(`${family}: recall / precision ≥ medium / ≥ high`, describe(score), ''),
  );
  return [
    row(
      'corpus',
      `${cases.length} cases, ${cases.filter(({ spans }) => spans.length === 0).length} of them silent`,
      '≥ 3,000',
    ),
    ...rows,
  ];
}

const describe = (score: Score): string =>
  `${percent(score.found, score.wanted)} / ${percent(score.right, score.right + score.wrong)} / ${percent(score.rightHigh, score.rightHigh + score.wrongHigh)}`;

function silence(set: RuleSet): Row[] {
  let units = 0;
  let alarms = 0;
  const rows = ordinary().map(({ kind, texts }) => {
    const size = texts.reduce((sum, text) => sum + text.length, 0);
    const found = texts.reduce(
      (sum, text) =>
        sum + inspect(text, set).findings.filter(({ level }) => level !== 'low').length,
      0,
    );
    units += size;
    alarms += found;
    return row(
      `alarms per 100 KB: ${kind}`,
      `${((found / size) * 102_400).toFixed(2)} (${found} in ${Math.round(size / 1024)} KB)`,
      '≤ 1',
    );
  });
  return [
    ...rows,
    row(
      'alarms per 100 KB: all ordinary text',
      `${((alarms / units) * 102_400).toFixed(2)} (${(units / 1_048_576).toFixed(1)} MB)`,
      '≤ 1',
    ),
  ];
}

function speed(set: RuleSet): Row[] {
  const at = (from: number, size: number): string => mixed.slice(from, from + size);
  const sizes: readonly (readonly [string, string, number, string])[] = [
    ['1 KB', at(300_000, 1024), 400, ''],
    ['10 KB', at(300_000, 10_240), 200, '≤ 0.3 ms'],
    ['100 KB', at(300_000, 102_400), 40, ''],
    // The browser compiles anew for the first ten.
    ['1 MB', at(0, 1_048_576), 45, '≤ 16 ms'],
  ];
  return sizes.map(([name, text, times, aim]) =>
    row(
      `time for ${name}, mixed text`,
      timed(() => inspect(text, set), times, 3),
      aim,
    ),
  );
}

function adversarial(set: RuleSet): Row[] {
  return Object.entries(hostile).map(([name, text]) => {
    const { truncated } = inspect(text, set);
    return row(
      `time for 256 KB of ${name}`,
      `${timed(() => inspect(text, set), 9, 1)}${truncated ? ', cut and said so' : ''}`,
      '≤ 50 ms',
    );
  });
}

const set = compileRules(rules);
const bundle = await engineBundle();
const all = [
  row('rules', String(rules.length), ''),
  row('engine with all rules, bundled', `${(bundle.gzip / 1024).toFixed(1)} KB gzip`, '≤ 90 KB'),
  ...inNode(bundle),
  ...(await inChromium(bundle)),
  ...quality(set),
  ...silence(set),
  ...speed(set),
  ...adversarial(set),
  ...triggerWords(set),
  ...(await ownSamples(set)),
];
bundle.remove();
const beside = process.argv.includes('--alone') ? null : await sideBySide();
if (process.argv.includes('--json')) console.log(JSON.stringify({ all, beside }));
else {
  for (const { what, figure, aim } of all)
    console.log(`${what.padEnd(62)} ${figure.padEnd(44)} ${aim}`);
  if (beside) printBeside(beside);
}

/** How it is counted stands with it: libraries differ in what they look for. */
function printBeside({ names, rows, missing }: Awaited<ReturnType<typeof sideBySide>>): void {
  const line = (what: string, cells: readonly string[]): void =>
    console.log([what.padEnd(40), ...cells.map((cell) => cell.padEnd(20))].join(''));
  console.log('\nSide by side, each in a thread of its own, as its makers set it up');
  line('', names);
  for (const { what, cells } of rows) line(what, cells);
  console.log(
    'Recall: the share of our own corpus’ spans that anything reported overlaps; for the two that only give back\n' +
      'redacted text, spans that no longer stand there in full. What a library never looks for counts as missed.',
  );
  for (const reason of missing) console.log(reason);
}
