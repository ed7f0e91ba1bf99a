// Replaces what was found by placeholders such as [CARD_1]. The same value gets the same placeholder for
// as long as the table lives, which is the conversation in the page; the values stay in that memory.

export type Span = { readonly rule: string; readonly start: number; readonly end: number };

/** A span of the redacted text, for showing what was put where. */
export type Replacement = {
  readonly placeholder: string;
  readonly start: number;
  readonly end: number;
};

export type Redaction = { readonly text: string; readonly replacements: readonly Replacement[] };

export type PlaceholderTable = {
  /** Placeholder of `value`, new or known. */
  readonly nameFor: (label: string, value: string) => string;
  /** The value behind a placeholder that this table gave out. */
  readonly valueOf: (placeholder: string) => string | undefined;
  /** A placeholder of another page's table: it stands for itself here, and is not given out again. */
  readonly adopt: (placeholder: string) => void;
};

export function createPlaceholderTable(): PlaceholderTable {
  const byValue = new Map<string, string>();
  const byName = new Map<string, string>();
  const counters = new Map<string, number>();
  const add = (label: string, value: string): string => {
    const number = (counters.get(label) ?? 0) + 1;
    const name = `[${label}_${number}]`;
    counters.set(label, number);
    byName.set(name, value);
    return name;
  };
  const nameFor = (label: string, value: string): string => {
    const key = `${label}\n${value}`;
    const name = byValue.get(key) ?? add(label, value);
    byValue.set(key, name);
    return name;
  };
  const adopt = (placeholder: string): void => {
    const [, label, number] = /^\[([A-Z][A-Z0-9_]*)_(\d{1,6})\]$/.exec(placeholder) ?? [];
    if (label === undefined || byName.has(placeholder)) return;
    byName.set(placeholder, placeholder);
    counters.set(label, Math.max(counters.get(label) ?? 0, Number(number)));
  };
  return { nameFor, adopt, valueOf: (placeholder) => byName.get(placeholder) };
}

/**
 * @param spans UTF-16 offsets into `text`, in any order; where two overlap they are replaced as one,
 *   under the name of the first. Spans outside the text are cut to it.
 * @param labelOf short upper-case word for a rule, e.g. `CARD`.
 */
export function redact(
  text: string,
  spans: readonly Span[],
  table: PlaceholderTable,
  labelOf: (rule: string) => string,
): Redaction {
  const replacements: Replacement[] = [];
  let out = '';
  let from = 0;
  for (const span of merged(spans, text.length)) {
    out += text.slice(from, span.start);
    const placeholder = table.nameFor(labelOf(span.rule), text.slice(span.start, span.end));
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
