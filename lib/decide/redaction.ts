// Replaces what was found by placeholders such as [CARD_1], or by realistic stand-ins. The same value gets the same placeholder for
// as long as the table lives, which is the conversation in the page; the values stay in that memory.

import { isStandIn } from './stand-in.ts';

export type Span = { readonly rule: string; readonly start: number; readonly end: number };

/** A span of the redacted text, for showing what was put where. */
export type Replacement = {
  readonly placeholder: string;
  readonly start: number;
  readonly end: number;
};

export type Redaction = { readonly text: string; readonly replacements: readonly Replacement[] };

/** What takes the place of a value under this number; `taken`: try the next; null: a placeholder. */
export type StandIn = (number: number) => string | 'taken' | null;

export type PlaceholderTable = {
  /** Placeholder of `value`, new or known. */
  readonly nameFor: (label: string, value: string, standIn: StandIn) => string;
  /** The value behind a placeholder that this table gave out. */
  readonly valueOf: (placeholder: string) => string | undefined;
  /** A placeholder of another page's table: it stands for itself here, and is not given out again. */
  readonly adopt: (placeholder: string) => void;
  /** With every placeholder that stands by itself replaced by its value, or by what `by` makes of it. */
  readonly restore: (text: string, by?: (placeholder: string) => string) => string;
  /** Nothing but placeholders: one inside a longer value makes that value no less a value. */
  readonly isPlaceholder: (text: string) => boolean;
};

/** So many stand-ins are tried before a value gets a placeholder. */
const tries = 12;
const bracketed = /\[[A-Z][A-Z0-9_]*_\d+\]/g;
const numbered = /^\[([A-Z][A-Z0-9_]*)_(\d{1,6})\]$/;

export const noStandIn: StandIn = () => null;

export function createPlaceholderTable(): PlaceholderTable {
  const byValue = new Map<string, string>();
  const byName = new Map<string, string>();
  const counters = new Map<string, number>();
  const add = (label: string, value: string, standIn: StandIn): string => {
    const number = (counters.get(label) ?? 0) + 1;
    const { name, used } = named(number, standIn, (each) => byName.has(each));
    counters.set(label, used);
    const given = name ?? `[${label}_${used}]`;
    byName.set(given, value);
    return given;
  };
  const nameFor = (label: string, value: string, standIn: StandIn): string => {
    const key = `${label}\n${value}`;
    const name = byValue.get(key) ?? add(label, value, standIn);
    byValue.set(key, name);
    return name;
  };
  const adopt = (placeholder: string): void => {
    const [, label, number] = numbered.exec(placeholder) ?? [];
    if ((label === undefined && !isStandIn(placeholder)) || byName.has(placeholder)) return;
    byName.set(placeholder, placeholder);
    if (label !== undefined)
      counters.set(label, Math.max(counters.get(label) ?? 0, Number(number)));
  };
  const valueBehind = (placeholder: string) => byName.get(placeholder);
  const restore: PlaceholderTable['restore'] = (text, by = (name) => valueBehind(name) ?? name) => {
    const brackets = text.replace(bracketed, (name) => (byName.has(name) ? by(name) : name));
    const others = [...byName.keys()].filter((name) => !name.startsWith('['));
    return others.reduce((now, name) => replaceAlone(now, name, by(name)), brackets);
  };
  const isPlaceholder = (text: string): boolean => {
    const rest = restore(text, () => '');
    return rest !== text && !/[\p{L}\p{N}]/u.test(rest);
  };
  return { nameFor, adopt, valueOf: valueBehind, restore, isPlaceholder };
}

/** The first number from this one on under which a stand-in is free; without a name there is none. */
function named(from: number, standIn: StandIn, isTaken: (name: string) => boolean) {
  for (let used = from; used < from + tries; used += 1) {
    const name = standIn(used);
    if (name === null) break;
    if (name !== 'taken' && !isTaken(name)) return { name, used };
  }
  return { name: null, used: from };
}

/** 192.0.2.1 is no part of 192.0.2.10. */
function replaceAlone(text: string, name: string, by: string): string {
  if (!text.includes(name)) return text;
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'gu'), () => by);
}

/** Where a value stands in a text. */
export type Place = {
  readonly rule: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

/**
 * @param spans UTF-16 offsets into `text`, in any order; where two overlap they are replaced as one,
 *   under the name of the first. Spans outside the text are cut to it.
 * @param labelOf short upper-case word for a rule, e.g. `CARD`.
 * @param standInFor what a value may be replaced by instead of a placeholder.
 */
export function redact(
  text: string,
  spans: readonly Span[],
  table: PlaceholderTable,
  labelOf: (rule: string) => string,
  standInFor: (place: Place) => StandIn = () => noStandIn,
): Redaction {
  const replacements: Replacement[] = [];
  let out = '';
  let from = 0;
  for (const span of merged(spans, text.length)) {
    out += text.slice(from, span.start);
    const value = text.slice(span.start, span.end);
    const placeholder = table.nameFor(labelOf(span.rule), value, standInFor({ ...span, value }));
    replacements.push({ placeholder, start: out.length, end: out.length + placeholder.length });
    out += placeholder;
    from = span.end;
  }
  return { text: out + text.slice(from), replacements };
}

function merged(spans: readonly Span[], length: number): Span[] {
  const inside = spans
    .map(({ rule, start, end }) => ({
      rule,
      start: Math.max(0, start),
      end: Math.min(length, end),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const result: { rule: string; start: number; end: number }[] = [];
  for (const span of inside) {
    const last = result.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push(span);
  }
  return result;
}
