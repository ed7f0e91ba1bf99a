// Reads what stands behind a command: its words and its flags, each mistake told in one sentence.
import { parseArgs } from 'node:util';
import type { Command } from './commands.ts';

export type Words = {
  readonly positionals: readonly string[];
  readonly flags: Readonly<Record<string, string | undefined>>;
};
type Outcome = ({ readonly ok: true } & Words) | { readonly ok: false; readonly message: string };

export function readWords(command: Command, argv: readonly string[]): Outcome {
  const names = Object.keys(command.flags);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const problem = wordProblem(command, positionals);
    return problem ? refused(problem) : { ok: true, positionals, flags: textOnly(values) };
  } catch (error) {
    return refused(firstSentence(error));
  }
}

function wordProblem({ name, words }: Command, given: readonly string[]): string | null {
  const missing = words[given.length];
  if (missing) return `"${name}" needs ${missing}.`;
  return given.length > words.length ? `"${name}" takes no further word.` : null;
}

const textOnly = (values: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** parseArgs explains at length; its first sentence names the flag. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : 'The flags cannot be read.';
  return `${(message.split(/\. |\n/)[0] ?? message).replace(/\.$/, '')}.`;
}

const refused = (message: string): Outcome => ({ ok: false, message });

/** A whole number within bounds from a flag; the sentence to say where it is none. */
export function wholeNumber(
  flags: Words['flags'],
  name: string,
  fallback: number,
  most: number,
):
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string } {
  const text = flags[name];
  if (text === undefined) return { ok: true, value: fallback };
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most
    ? { ok: true, value }
    : { ok: false, message: `--${name} must be a number from 1 to ${most}.` };
}
