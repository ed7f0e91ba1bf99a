// Why somebody sent what policy would rather have replaced: a reason of the organisation's list and, where policy
// takes one, a short note. The note is the one field of an event that a person writes, so it is made too small and
// too plain for anything else; both ends inspect it besides.
import { z } from 'zod';
import { slug } from './ids.ts';

export const noteModes = ['off', 'optional'] as const;
export type NoteMode = (typeof noteModes)[number];

export const maxNoteLength = 140;

/**
 * One line of letters, digits, spaces and plain punctuation; no word longer than 30, at most eight digits in all: no
 * card, account or phone number, no key, no address of a mailbox or a page.
 */
export const notePattern =
  /^(?!.*\S{31})(?!\P{Nd}*(?:\p{Nd}\P{Nd}*){9})[\p{L}\p{M}\p{Nd} .,;:!?'’()&/+-]{1,140}$/u;

export const justification = z.strictObject({
  reason: slug,
  note: z.string().regex(notePattern, 'a short plain note').nullable(),
});
export type Justification = z.infer<typeof justification>;

const label = z.string().min(1).max(80);

/** A language as browsers name it, e.g. `de` or `pt-BR`. */
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language such as de');

/** A reason to choose from. `labels`: the same in other languages. */
const reason = z.strictObject({
  id: slug,
  label,
  labels: z.record(language, label).optional(),
});

export const justificationSection = z.strictObject({
  reasons: z
    .array(reason)
    .min(1)
    .max(20)
    .refine((reasons) => new Set(reasons.map(({ id }) => id)).size === reasons.length, {
      error: 'uses an id twice',
    }),
  /** Default: off. */
  note: z.enum(noteModes).optional(),
});
