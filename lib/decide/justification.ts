// What may be said as a justification: which reasons there are in a language, and whether a note is fit to leave.
// Pure; what the note holds is told by inspection.
import type { EffectivePolicy, Reason } from './effective-policy.ts';

export type NoteFault = 'form' | 'repeats' | 'found';

/** The contract's own pattern stands in lib/contract/justification.ts, which the page does not load; a test compares. */
export const notePattern = (): RegExp =>
  /^(?!.*\S{31})(?!\P{Nd}*(?:\p{Nd}\P{Nd}*){9})[\p{L}\p{M}\p{Nd} .,;:!?'’()&/+-]{1,140}$/u;

/** So many letters and digits in a row are no coincidence: the note would carry a part of the text. */
const sharedRun = 16;

/** One line without blanks at its ends; null where nothing is left. */
export const tidyNote = (note: string): string | null => note.replace(/\s+/g, ' ').trim() || null;

/**
 * @param note as `tidyNote` made it.
 * @param text what is about to be sent; the note must not repeat it.
 * @param holds whether inspection finds something in it.
 */
export function noteFault(note: string, text: string, holds: boolean): NoteFault | null {
  if (holds) return 'found';
  if (!notePattern().test(note)) return 'form';
  return sharesRun(letters(note), letters(text)) ? 'repeats' : null;
}

function sharesRun(note: string, text: string): boolean {
  for (let at = 0; at + sharedRun <= note.length; at += 1)
    if (text.includes(note.slice(at, at + sharedRun))) return true;
  return false;
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** An effective policy that an older version stored has no justification yet. */
export const justificationOf = (policy: EffectivePolicy) => policy.justification ?? null;

/** In this language, else in its base language (`pt` for `pt-BR`), else as the organisation wrote it first. */
export const labelIn = ({ label, labels }: Reason, language: string): string =>
  labels[language] ?? labels[language.split('-')[0] ?? ''] ?? label;
