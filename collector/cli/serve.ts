// `spillway serve`: the collector in the foreground, until it is told to stop.
import { defaultConsoleDir, readConfig } from '../config.ts';
import { consoleNotBuilt, isConsoleBuilt } from '../http/console.ts';
import { startCollector } from '../main.ts';
import { failed, say } from './with-store.ts';
import type { Words } from './words.ts';

export async function serve({ flags }: Words): Promise<number> {
  const settings = readConfig(flags, process.env);
  if (!settings.ok) return failed(settings.message, 2);
  const ending = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => ending.abort());
  const collector = await startCollector({
    ...settings.config,
    signal: ending.signal,
    log: (line) => process.stdout.write(line),
  });
  if (!collector.ok) return failed(collector.message);
  say(`Collector: ${collector.url}`);
  say(consoleLine(collector.url, defaultConsoleDir));
  say(`Data: ${settings.config.dataDir}`);
  if (collector.firstPassword)
    say(`Sign in as admin, one-time password: ${collector.firstPassword}`);
  await aborted(ending.signal);
  await collector.stop();
  return 0;
}

/** No address that would answer 404. */
export const consoleLine = (url: string, dir: string): string =>
  isConsoleBuilt(dir) ? `Console: ${url}/console/` : consoleNotBuilt;

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
