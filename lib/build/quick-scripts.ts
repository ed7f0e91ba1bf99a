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

/** The engine waits in a function: the guard opens it with the first text, or when there is nothing else to do. */
const engine = 'engine.js';
const scripts = [engine, 'content-scripts/guard.js', 'content-scripts/wire.js'];

/** A plugin for the build of wxt; it leaves every other file alone. */
export const quickScripts = {
  name: 'quick-scripts',
  enforce: 'post' as const,
  generateBundle(_: unknown, bundle: Bundle) {
    for (const name of scripts) {
      const chunk = bundle[name];
      if (chunk?.code === undefined) continue;
      const code = withLatePatterns(chunk.code).trim();
      chunk.code = name === engine ? waiting(code) : code;
    }
  },
};

/**
 * In a block: a browser skips over the body of a function that is not called yet, but reads an expression behind an
 * arrow in full, which takes half as long again.
 */
const waiting = (code: string): string =>
  `globalThis.spillwayEngine=()=>{return ${code.replace(/;$/, '')}}`;

/**
 * A pattern that is made by a call is read when the call is made. Inside functions literals stay, which are quicker to
 * run again; all but those with classes of Unicode, a hundred times as dear to check.
 */
export function withLatePatterns(code: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, regex } of latePatterns(parseAst(code), 0)) {
    if (!regex) continue;
    const flags = regex.flags === '' ? '' : `,"${regex.flags}"`;
    out += `${code.slice(at, start)} RegExp(${JSON.stringify(regex.pattern)}${flags})`;
    at = end;
  }
  return out + code.slice(at);
}

/** The bundle's own function is no function that runs again. */
const outermost = 1;

function latePatterns(node: unknown, depth: number): Node[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((each) => latePatterns(each, depth));
  const { type, regex } = node as Node;
  if (regex) return depth <= outermost || /\\[pP]\{/.test(regex.pattern) ? [node as Node] : [];
  const inner = /Function/.test(type ?? '') ? depth + 1 : depth;
  return Object.values(node)
    .flatMap((each) => latePatterns(each, inner))
    .sort((a, b) => a.start - b.start);
}
