// Shapes what is put into pages for a quick start: a browser checks every pattern of a script before a line of it runs,
// also those in functions that never do. See docs/decisions/0022-quick-start.md.
import { parseAst } from 'vite';

type Bundle = Record<string, { readonly type: string; code?: string }>;
type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
};

/** These wait in a function: it is opened with the first that needs them, or when there is nothing else to do. */
const waiting: Readonly<Record<string, string>> = {
  'engine.js': 'spillwayEngine',
  'acting.js': 'spillwayActing',
};
const scripts = [...Object.keys(waiting), 'content-scripts/guard.js', 'content-scripts/wire.js'];

/** A plugin for the build of wxt; it leaves every other file alone. */
export const quickScripts = {
  name: 'quick-scripts',
  enforce: 'post' as const,
  generateBundle(_: unknown, bundle: Bundle) {
    for (const name of scripts) {
      const chunk = bundle[name];
      if (chunk?.code === undefined) continue;
      const slot = waiting[name];
      const [dear] = slot ? [] : dearAtStart(chunk.code);
      if (dear !== undefined) throw new Error(`${name} would make /${dear}/ at its start.`);
      const code = withoutName(withLatePatterns(chunk.code).trim());
      chunk.code = slot ? waitingIn(slot, code) : `!${code}`;
    }
  },
};

/** Under its name a script of the page's own world would be a variable of the page. */
function withoutName(code: string): string {
  const named = /^var \w+=(?=function\b)/.exec(code)?.[0];
  if (named === undefined) throw new Error(`A script is no function: ${code.slice(0, 40)}`);
  return code.slice(named.length);
}

/**
 * In a block: a browser skips over the body of a function that is not called yet, but reads an expression behind an
 * arrow in full, which takes half as long again.
 */
const waitingIn = (slot: string, code: string): string =>
  `globalThis.${slot}=()=>{return ${code.replace(/;$/, '')}}`;

/**
 * A pattern that is made by a call is read when the call is made. Inside functions literals stay, which are quicker to
 * run again; all but those with classes of Unicode, a hundred times as dear to check.
 */
export function withLatePatterns(code: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, pattern, flags, depth } of patternsIn(parseAst(code), 0)) {
    if (depth > outermost && !isDear(pattern)) continue;
    const more = flags === '' ? '' : `,"${flags}"`;
    out += `${code.slice(at, start)} RegExp(${JSON.stringify(pattern)}${more})`;
    at = end;
  }
  return out + code.slice(at);
}

/** One of them alone takes a page's start a quarter of a millisecond; in a function it waits until it is asked. */
export function dearAtStart(code: string): string[] {
  const made = patternsIn(parseAst(code), 0).filter(({ depth }) => depth <= outermost);
  return made.map(({ pattern }) => pattern).filter(isDear);
}

const isDear = (pattern: string): boolean => /\\[pP]\{/.test(pattern);

/** The bundle's own function is no function that runs again. */
const outermost = 1;

type Pattern = Omit<Node, 'type' | 'regex'> & {
  readonly pattern: string;
  readonly flags: string;
  /** How many functions it stands in. */
  readonly depth: number;
};

function patternsIn(node: unknown, depth: number): Pattern[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((each) => patternsIn(each, depth));
  const { type, start, end, regex } = node as Node;
  if (regex) return [{ start, end, ...regex, depth }];
  const inner = /Function/.test(type ?? '') ? depth + 1 : depth;
  return Object.values(node)
    .flatMap((each) => patternsIn(each, inner))
    .sort((a, b) => a.start - b.start);
}
