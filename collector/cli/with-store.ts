// For commands that work on a data folder: opens the store, runs, closes it, whatever happens.
import type { z } from 'zod';
import { readConfig } from '../config.ts';
import { firstProblem } from '../http/body.ts';
import { openDataFolder } from '../main.ts';
import type { Store } from '../store/store.ts';
import type { Words } from './words.ts';

/** The name under which the command line stands in the audit record. */
export const operator = 'command line';

export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** @returns the exit code: that of `run`, or 1 where there is no store. */
export async function withStore(
  { flags }: Words,
  run: (store: Store, dataDir: string) => Promise<number>,
): Promise<number> {
  const settings = readConfig({ data: flags.data }, process.env);
  if (!settings.ok) return failed(settings.message);
  const { dataDir } = settings.config;
  const opened = await openDataFolder(dataDir);
  if (!opened.ok) return failed(opened.message);
  try {
    return await run(opened.store, dataDir);
  } finally {
    await opened.store.close();
  }
}

export function failed(sentence: string, code = 1): number {
  say(sentence);
  return code;
}

/** `matrix.public.approved: Invalid option …`; on the command line the name of an unknown key may be said. */
export function explained(error: z.ZodError): string {
  const { field, problem } = firstProblem(error);
  const issue = error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? ` (${issue.keys.join(', ')})` : '';
  return `${field ?? 'document'}: ${problem}${keys}`;
}
