// `npm start`: everything on this machine, one command. Says where things are and stops what it started.
// The heavy parts are imported when they are needed, so that --help and a refusal answer at once.
import { access, constants, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Trial } from './trial.ts';

const help = `npm start [-- options]

Builds the extension, starts the collector on this machine, serves the practice chat and, where there is a
display and a Chromium, opens them in it with the extension installed. Ctrl-C stops everything.

  --check        prove it instead: headless, with a real Chromium and a data folder of its own, then end
  --port N       the collector's port; the practice chat takes the next one (default 8787)
  --data DIR     where the collector keeps its data (default .data); with --check, where the proof makes
                 a folder of its own and removes it again (default: the system's temporary folder)
  --json         machine-readable output: one JSON object
  --help         this text
`;

type Options = {
  check: boolean;
  port: number;
  portGiven: boolean;
  data: string;
  dataGiven: boolean;
  json: boolean;
  help: boolean;
};
type Parsed = { ok: true; options: Options } | { ok: false; message: string };

export function parseOptions(argv: readonly string[]): Parsed {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        check: { type: 'boolean', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = values.port ?? '8787';
    if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_534)
      return { ok: false, message: `--port needs a number from 1 to 65534.` };
    return {
      ok: true,
      options: {
        check: values.check,
        json: values.json,
        help: values.help,
        port: Number(port),
        portGiven: values.port !== undefined,
        data: path.resolve(values.data ?? path.join(import.meta.dirname, '../../.data')),
        dataGiven: values.data !== undefined,
      },
    };
  } catch (error) {
    return {
      ok: false,
      message: `${(error as Error).message.split('. ')[0]}. Try: npm start -- --help`,
    };
  }
}

async function main(): Promise<number> {
  const parsed = parseOptions(process.argv.slice(2));
  if (!parsed.ok) return refuse(parsed.message, process.argv.includes('--json'), 2);
  const { options } = parsed;
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const say = (line: string) => (options.json ? process.stderr : process.stdout).write(`${line}\n`);
  const unwritable = options.dataGiven || !options.check ? await dataProblem(options.data) : null;
  if (unwritable) return refuse(unwritable, options.json, 1);
  say(
    'Building the extension, the console and the practice chat (a few seconds when something changed) …',
  );
  const { buildIfStale } = await import('./build.ts');
  const build = await buildIfStale();
  if (!build.ok) return refuse(build.message, options.json, 1);
  return options.check ? check(options, say) : serve(options, say);
}

async function check(options: Options, say: (line: string) => void): Promise<number> {
  const { runCheck } = await import('./check.ts');
  const report = await runCheck({
    parentDir: options.dataGiven ? options.data : tmpdir(),
    port: options.portGiven ? options.port : 0,
    onStep: ({ ok, name, ms, detail }) =>
      say(`${ok ? 'ok  ' : 'FAIL'} ${name} (${ms} ms): ${detail}`),
  });
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else say(report.ok ? 'All steps hold.' : 'A step failed; see above.');
  return report.ok ? 0 : 1;
}

async function serve(options: Options, say: (line: string) => void): Promise<number> {
  const ending = new AbortController();
  const stopped = new Promise<void>((resolve) =>
    ending.signal.addEventListener('abort', () => resolve()),
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => ending.abort());
  const { startTrial } = await import('./trial.ts');
  const started = await startTrial({
    dataDir: options.data,
    port: options.port,
    signal: ending.signal,
  });
  if (!started.ok) return refuse(started.message, options.json, 1);
  const { trial } = started;
  const close = await openBrowser(trial, options.data, say);
  announce(trial, options, close !== null, say);
  await stopped;
  await close?.();
  await trial.stop();
  say('Stopped.');
  return 0;
}

/** @returns what closes the browser again, or null where none could be opened. */
async function openBrowser(
  trial: Trial,
  data: string,
  say: (line: string) => void,
): Promise<(() => Promise<void>) | null> {
  if (!hasDisplay()) return null;
  const { findBrowser, launchWithExtension } = await import('./browser.ts');
  const browser = await findBrowser(false);
  if (!browser.ok) {
    say(`${browser.message} The extension can be loaded by hand, see below.`);
    return null;
  }
  try {
    const context = await launchWithExtension({
      browserPath: browser.path,
      extensionDir: trial.extensionDir,
      userDataDir: path.join(data, 'browser'),
      headless: false,
    });
    const [first] = context.pages();
    await (first ?? (await context.newPage())).goto(trial.practiceUrl);
    await (await context.newPage()).goto(`${trial.collectorUrl}/console/`);
    return () => context.close().catch(() => undefined);
  } catch (error) {
    say(`The browser could not be opened (${(error as Error).message.split('\n')[0]}).`);
    return null;
  }
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

function announce(
  trial: Trial,
  options: Options,
  opened: boolean,
  say: (line: string) => void,
): void {
  const { collectorUrl, practiceUrl, extensionDir, firstPassword } = trial;
  if (options.json) {
    const facts = {
      ok: true,
      collector: collectorUrl,
      console: `${collectorUrl}/console/`,
      practice: practiceUrl,
      extension: extensionDir,
      data: options.data,
      firstPassword,
      browser: opened,
    };
    process.stdout.write(`${JSON.stringify(facts)}\n`);
    return;
  }
  const byHand = `No browser was opened. To try it by hand, in Chromium or Chrome:
  1. open chrome://extensions, switch on "Developer mode", choose "Load unpacked",
     and pick the folder ${extensionDir}
  2. open the practice chat and the console at the addresses below
`;
  say(`
Spillway is running.
${opened ? '' : `\n${byHand}`}
  Practice chat   ${practiceUrl}
  Console         ${collectorUrl}/console/
  Sign in as      admin${firstPassword ? `, one-time password ${firstPassword}` : ', with the password you chose'}
  Extension       ${extensionDir}
  Data            ${options.data}

Ctrl-C stops everything.`);
}

async function dataProblem(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.R_OK | constants.X_OK);
    return null;
  } catch {
    return `The data folder ${folder} cannot be written. Choose another one with --data DIR.`;
  }
}

function refuse(message: string, json: boolean, code: number): number {
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, steps: [], error: message })}\n`);
  else process.stderr.write(`${message}\n`);
  return code;
}

process.exit(await main());
