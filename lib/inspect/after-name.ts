// Finds what stands behind a name: the name, a word or sign between, then the pattern. What stands before its name is left
// to named-behind.ts.
import type { WordFinder } from './rule.ts';

const link =
  '\\.?(?:[ _-]?(?:no\\.?|n\\.|number|num|nr\\.?|nummer|id|#|n°|nº|№|numéro|número|numero))?["\'’]?s?[ \\t]{0,3}(?:is|ist|est|es|[:=#,：-])?[ \\t"\'(]{0,4}';

/** A date and two years are nobody's number. */
export const notDate =
  '(?!\\d{4}-\\d\\d-|[0-3]?\\d[./-][01]?\\d[./-][12]?[09]?\\d\\d\\b|[12][09]\\d\\d[ /-][12][09]\\d\\d\\b)';

/**
 * The longest name first: `born on` before `born`.
 * @param rest what else may stand between the name and its sign.
 */
export const after = (words: string, pattern: RegExp, rest = ''): WordFinder => ({
  at: 'word',
  words: literals(words),
  head: new RegExp(
    `(?:${words
      .split('|')
      .sort((a, b) => b.length - a.length)
      .join('|')})${rest}${link}`,
    rest ? 'iu' : 'i',
  ),
  pattern,
});

export const literals = (words: string): string[] =>
  words.split('|').map((word) => word.replaceAll('[ _-]?', ' ').replaceAll("'?", ''));
