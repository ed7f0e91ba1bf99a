// Builds rules for numbers that only their name tells: a form behind it, and a check. For what has a telling shape see
// number-rule.ts; what follows a name without any form is left to document-number.ts.
import { after, notDate } from './after-name.ts';
import type { Check } from './checks/tail.ts';
import { isCounted } from './number-rule.ts';
import type { Rule } from './rule.ts';

/**
 * Id; names, apart by `|`; forms, apart by `,`: `d9` digits, `a2` capitals, `x3` either, `*` whatever looks like a number
 * of an authority, the rest as written; the check, which gets letters and digits only.
 */
export type NamedRow = readonly [id: string, names: string, forms: string, check?: Check];

type Kind = Pick<Rule, 'family' | 'label' | 'title'>;

/** A name and a check that holds: nearly certain. The name alone: likely. */
const checked = 0.86;
const unchecked = 0.7;

export const namedNumbers = (kind: Kind, rows: readonly NamedRow[]): Rule[] =>
  rows.map(([id, names, forms, check]) => ({
    ...kind,
    id,
    title: `${kind.title} (${id.toUpperCase()})`,
    class: 'restricted',
    score: check ? checked : unchecked,
    proof: 'none',
    // A name alone gives way to whatever says more of the number.
    rank: check ? 'format' : 'entropy',
    against: ['reference'],
    find: [after(spelled(names), patternOf(forms), check ? rest : '')],
    check: (raw) => {
      const value = raw.replace(/[ ./-]/g, '');
      return !isCounted(value) && (!check || check(value));
    },
  }));

/** `УНП организации`: what else a name says, where a check confirms the number. One letter begins the number. */
const rest = '(?:[ (-]{1,2}\\p{L}{2,14}\\)?){0,2}';

/** As in data too, `tax_id`, and with the typewriter's apostrophe. */
const spelled = (names: string): string =>
  names
    .split('|')
    .flatMap((name) => [...new Set([name, name.replaceAll(' ', '_'), name.replaceAll('’', "'")])])
    .join('|');

/** `*`: digits in pieces, a few capitals before them, between them or behind. */
const code = `(?=${'[A-ZΑ-Ω ./-]{0,5}\\d'.repeat(7)}|[A-ZΑ-Ω]{1,2} ?\\d{6})[A-ZΑ-Ω\\d](?:[ ./-]?\\d|[./-]?[A-ZΑ-Ω]){5,23}`;

const signs: Readonly<Record<string, string>> = { d: '\\d', a: '[A-ZΑ-Ω]', x: '[A-ZΑ-Ω\\d]' };

/** One separator may stand between any two signs; a piece of a longer number is none. */
const patternOf = (forms: string): RegExp =>
  new RegExp(
    `${notDate}(?:${forms
      .replaceAll(',', '|')
      .replace('*', code)
      .replace(/([dax])(\d+)/g, (_, kind: string, count: string) => {
        const one = `[ ./-]?${signs[kind]}`;
        return `(?:${one}){${count}}`;
      })})(?![.-]?\\d|[A-Za-z])`,
  );
