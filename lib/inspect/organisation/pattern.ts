// The organisation's patterns: those with a fixed text in them become rules of the engine, tried only where that text
// stands; the others are run over the text in windows, within a budget.
import type { Validator } from '../../contract/own.ts';
import { luhn } from '../checks/luhn.ts';
import { mod97 } from '../checks/mod97.ts';
import { verhoeff } from '../checks/verhoeff.ts';
import { mod11_10 } from '../checks/weighted.ts';
import type { Finder, Read, Rule } from '../rule.ts';
import { labelFor, type OwnPattern, ruleOf } from './own.ts';
import { type Compiled, compileRe2 } from './re2.ts';

type Usable = Extract<Compiled, { readonly ok: true }>;
export type ReadyPattern = { readonly own: OwnPattern; readonly compiled: Usable };

/** Level high; a match whose context is missing is low. */
const scores = { found: 0.88, checked: 0.92, withoutContext: 0.45 } as const;

/** Those that this version understands; publishing refuses the others. */
export function readyPatterns(patterns: readonly OwnPattern[]): ReadyPattern[] {
  return patterns.flatMap((own) => {
    const compiled = compileRe2(own.pattern);
    return compiled.ok ? [{ own, compiled }] : [];
  });
}

export const isAnchored = ({ compiled }: ReadyPattern): boolean => compiled.anchors.length > 0;

export function patternRule(ready: ReadyPattern): Rule {
  const { own, compiled } = ready;
  const backs = [...new Set(compiled.anchors.map(({ back }) => back))];
  const find = backs.map(
    (back): Finder => ({
      at: 'reader',
      left: 'any',
      words: compiled.anchors.filter((anchor) => anchor.back === back).map(({ word }) => word),
      read: (text, start) => readAt(ready, text, start - back),
    }),
  );
  return {
    id: ruleOf(own.id),
    family: 'organisation',
    class: own.class,
    label: labelFor(own.id),
    title: own.title,
    find,
    score: scores.found,
    proof: 'none',
  };
}

function readAt(ready: ReadyPattern, text: string, at: number): Read | null {
  if (at < 0) return null;
  const { regexp } = ready.compiled;
  regexp.lastIndex = at;
  if (!regexp.test(text)) return null;
  const end = regexp.lastIndex;
  const score = scoreOf(ready.own, text, at, end);
  return score === 0 ? null : { start: at, end, score };
}

/** 0: no finding. */
export function scoreOf(own: OwnPattern, text: string, start: number, end: number): number {
  if (own.validator && !passes[own.validator](text.slice(start, end))) return 0;
  if (own.context.length > 0 && !hasContext(own, text, start, end)) return scores.withoutContext;
  return own.validator || own.context.length > 0 ? scores.checked : scores.found;
}

function hasContext({ context, proximity }: OwnPattern, text: string, start: number, end: number) {
  const before = text.slice(Math.max(0, start - proximity), start).toLowerCase();
  const after = text.slice(end, end + proximity).toLowerCase();
  return context.some((word) => {
    const wanted = word.toLowerCase();
    return before.includes(wanted) || after.includes(wanted);
  });
}

const digits = (value: string): string => value.replace(/\D/g, '');
const code = (value: string): string => value.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

const passes: Readonly<Record<Validator, (value: string) => boolean>> = {
  luhn: (value) => luhn(digits(value)),
  mod97: (value) => mod97(code(value)) === 1,
  'mod11-10': (value) => mod11_10(digits(value)),
  verhoeff: (value) => verhoeff(digits(value)),
};
