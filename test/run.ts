// `npm test`: every stage in order, each counted; ends with the plain line `N passed, N failed`.
// A stage that fails does not hide the ones after it, except that the browser tests need a build.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../collector/cli/browser.ts';
import { markBuilt, sourceStamp } from '../collector/cli/build.ts';
import { findFirefox } from './support/find-firefox.ts';
import { root } from './support/repository.ts';

type Count = { readonly passed: number; readonly failed: number };

const tool = (file: string): string => path.join(root, 'node_modules', file);
const reports = await mkdtemp(path.join(tmpdir(), 'spillway-test-'));

/** What a run of tests leaves behind for each stage; a stage without a reporter counts as one test. */
const stages: readonly { readonly name: string; readonly run: () => Promise<Count> }[] = [
  {
    name: 'format and lint',
    run: () => single(tool('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']),
  },
  { name: 'types', run: () => single(tool('typescript/bin/tsc'), ['-p', 'tsconfig.json']) },
  {
    name: 'types of the pure parts',
    run: () => single(tool('typescript/bin/tsc'), ['-p', 'tsconfig.pure.json']),
  },
  { name: 'unit, corpus, flow and repository tests', run: () => vitest('unit') },
  { name: 'build of the extension', run: () => single(tool('wxt/bin/wxt.mjs'), ['build']) },
  { name: 'build of the console', run: () => vite('collector/console/vite.config.ts') },
  { name: 'build of the practice chat', run: lastBuild },
  { name: 'size budgets', run: () => single(tool('size-limit/bin.js'), []) },
  { name: 'what was built', run: () => vitest('built') },
  { name: 'browser', run: browser },
  { name: 'end to end', run: () => vitest('e2e') },
  { name: 'Firefox', run: firefox },
  {
    name: 'build of the extension for Firefox',
    run: () => single(tool('wxt/bin/wxt.mjs'), ['build', '-b', 'firefox']),
  },
  { name: 'end to end in Firefox', run: () => vitest('firefox') },
];

const stamp = await sourceStamp();
const total = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const { name, run } of stages) {
  console.log(`\n── ${name}`);
  const from = Date.now();
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  summary.push(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - from) / 1000)} s)`,
  );
}
await rm(reports, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

async function single(script: string, args: readonly string[]): Promise<Count> {
  return (await execute(script, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function vite(config: string): Promise<Count> {
  return single(tool('vite/bin/vite.js'), ['build', '--config', config]);
}

/** Commands that build when stale must not build again while browsers run on what was built here. */
async function lastBuild(): Promise<Count> {
  const count = await vite('collector/practice/vite.config.ts');
  if (total.failed + count.failed === 0) await markBuilt(stamp);
  return count;
}

async function browser(): Promise<Count> {
  const found = await findBrowser(true);
  console.log(found.ok ? `${found.path} (${found.from})` : found.message);
  return found.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function firefox(): Promise<Count> {
  const found = await findFirefox();
  console.log(found.ok ? found.path : found.message);
  return found.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Skipped tests count as failed: a test that does not run proves nothing. */
async function vitest(project: string): Promise<Count> {
  const report = path.join(reports, `${project}.json`);
  const args = [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  const code = await execute(tool('vitest/vitest.mjs'), args);
  const result = await readFile(report, 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  if (!result) return { passed: 0, failed: 1 };
  const failed: number = result.numFailedTests + result.numPendingTests + result.numTodoTests;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && (code !== 0 || result.numPassedTests === 0) ? 1 : failed,
  };
}

function execute(script: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
