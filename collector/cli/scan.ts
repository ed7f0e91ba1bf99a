// JSON lines in, one line of findings out for each: `{"id","text"}` → `{"id","findings","action"}`.
// Decides as for a paste into an unapproved site that no adapter knows. Never repeats the text, not even in errors.
import { once } from 'node:events';
import type { Finding } from '../../lib/contract/finding.ts';
import { type Context, classOf, decide } from '../../lib/decide/decision.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import { createInspector } from '../../lib/inspect/organisation/inspector.ts';
import type { OwnAssets } from '../../lib/inspect/organisation/own.ts';
import { rules } from '../../lib/inspect/rules/index.ts';
import { linesOf } from './scan-lines.ts';

export type ScanOptions = {
  readonly policy: EffectivePolicy;
  /** What the policy's own section names. */
  readonly assets: OwnAssets;
  readonly signal: AbortSignal;
};
/** `lines` counts what was answered, bad lines included; blank lines are no lines. */
export type ScanSummary = { readonly lines: number; readonly bad: number };

type Reply = { readonly line: string; readonly ok: boolean };
type Code = 'bad-json' | 'bad-field' | 'too-large';

const context: Context = { site: 'generic', account: 'unknown', surface: 'paste' };
/** UTF-16 units of one line; a longer one is answered with `too-large`. */
const maxLine = 256 * 1024 * 1024;

/** Reads until the input ends or `signal` aborts; waits whenever the output is full. */
export async function scan(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  options: ScanOptions,
): Promise<ScanSummary> {
  const { inspect } = createInspector(rules, options.policy.own, options.assets);
  const policy = unapproved(options.policy);
  let lines = 0;
  let bad = 0;
  for await (const line of linesOf(input, maxLine)) {
    if (options.signal.aborted) break;
    const reply = line === null ? refuse('too-large', 'The line is too long.') : answer(line);
    if (!reply) continue;
    lines++;
    if (!reply.ok) bad++;
    if (!output.write(`${reply.line}\n`)) await drained(output, options.signal);
  }
  return { lines, bad };

  function answer(line: string): Reply | null {
    if (line.trim() === '') return null;
    const parsed = parse(line);
    if (!parsed.ok) return refuse(parsed.code, parsed.message);
    const { findings } = inspect(parsed.text);
    const { action } = decide(findings, policy, context);
    const shown = findings.map((finding) => row(finding, policy));
    return { ok: true, line: JSON.stringify({ id: parsed.id, findings: shown, action }) };
  }
}

/** The site is one nobody has approved, whatever the policy says of a tool of that name. */
const unapproved = (policy: EffectivePolicy): EffectivePolicy => ({
  ...policy,
  standingOfTool: { ...policy.standingOfTool, [context.site]: 'unapproved' },
});

function row(finding: Finding, policy: EffectivePolicy) {
  const { rule, family, level, start, end } = finding;
  return { rule, family, class: classOf(finding, policy), level, start, end };
}

type Parsed =
  | { readonly ok: true; readonly id: string | number; readonly text: string }
  | { readonly ok: false; readonly code: Code; readonly message: string };

function parse(line: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // The parser's own message quotes the line.
    return { ok: false, code: 'bad-json', message: 'The line is not valid JSON.' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return field('The line is not an object with "id" and "text".');
  const { id, text } = value as { readonly id?: unknown; readonly text?: unknown }; // narrowed below
  if (typeof id !== 'string' && !(typeof id === 'number' && Number.isFinite(id)))
    return field('"id" must be a string or a number.');
  if (typeof text !== 'string') return field('"text" must be a string.');
  return { ok: true, id, text };
}

const field = (message: string): Parsed => ({ ok: false, code: 'bad-field', message });

const refuse = (code: Code, message: string): Reply => ({
  ok: false,
  line: JSON.stringify({ id: null, error: { code, message } }),
});

/** A reader that went away never drains: closing and aborting end the wait too. */
async function drained(output: NodeJS.WritableStream, signal: AbortSignal): Promise<void> {
  const done = new AbortController();
  const both = AbortSignal.any([signal, done.signal]);
  try {
    await Promise.race([
      once(output, 'drain', { signal: both }),
      once(output, 'close', { signal: both }),
    ]);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    done.abort();
  }
}
