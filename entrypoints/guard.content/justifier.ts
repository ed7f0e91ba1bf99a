// The guard's part in justifications: the organisation's reasons in the person's language, and whether a note may go.
import type { Brain } from '../../lib/act/brain.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import { justificationOf, labelIn, noteFault, tidyNote } from '../../lib/decide/justification.ts';

/** @param findingsIn titles of what inspection finds in a text. */
export function createJustifier(
  policy: () => EffectivePolicy,
  language: () => string,
  findingsIn: (text: string) => readonly string[],
): Pick<Brain, 'reasons' | 'checkNote' | 'justify'> {
  const checkNote: Brain['checkNote'] = (note, text) => {
    const tidy = tidyNote(note);
    if (tidy === null) return null;
    const titles = findingsIn(tidy);
    const why = noteFault(tidy, text, titles.length > 0);
    return why && { why, titles: why === 'found' ? titles : [] };
  };
  return {
    checkNote,
    reasons: () => {
      const section = justificationOf(policy());
      return {
        reasons: (section?.reasons ?? []).map((reason) => ({
          id: reason.id,
          label: labelIn(reason, language()),
        })),
        takesNote: section?.note === 'optional',
      };
    },
    justify: (reason, note, text) => {
      const section = justificationOf(policy());
      if (!section?.reasons.some(({ id }) => id === reason)) return null;
      const tidy = section.note === 'off' ? null : tidyNote(note);
      return tidy !== null && checkNote(tidy, text) ? null : { reason, note: tidy };
    },
  };
}
