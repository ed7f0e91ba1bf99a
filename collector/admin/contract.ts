// What the console asks the collector and what it gets: shared by both, so that neither guesses.
// Figures only: no field can hold a prompt, a person or a device.
import { z } from 'zod';
import { slug } from '../../lib/contract/ids.ts';
import { actions, classes } from '../../lib/contract/words.ts';
import { maxPasswordLength, minPasswordLength } from './password-rules.ts';

export const adminPaths = {
  signIn: '/admin/api/sign-in',
  signOut: '/admin/api/sign-out',
  session: '/admin/api/session',
  overview: '/admin/api/overview',
} as const;

export const signInRequest = z.strictObject({
  name: z.string().min(1).max(64),
  password: z.string().min(1).max(maxPasswordLength),
  /** Asked for where the password was a one-time one: the sign-in with it sets this one at once. */
  newPassword: z.string().min(minPasswordLength).max(maxPasswordLength).nullable(),
});

export const signInReply = z.strictObject({
  /** `choose-password`: right, but one-time; nobody is signed in until a new one comes with it. */
  state: z.enum(['signed-in', 'choose-password']),
});

export const sessionReply = z.strictObject({ name: z.string() });
export const signOutReply = z.strictObject({ state: z.literal('signed-out') });

/** Ranges the console offers (days). The server takes any within the bounds. */
export const ranges = [7, 30, 90] as const;
const maxDays = 400;

/** The query is text: digits become a number within bounds. */
export const overviewQuery = z.strictObject({
  days: z
    .string()
    .regex(/^\d{1,3}$/)
    .default('30')
    .transform(Number)
    .pipe(z.int().min(1).max(maxDays)),
});

const count = z.int().min(0);
const date = z.iso.date();

export const overviewReply = z.strictObject({
  organisation: z.string(),
  /** First and last day, UTC, both included. */
  from: date,
  to: date,
  policy: z.strictObject({ version: count, title: z.string() }),
  totals: z.strictObject({
    /** Every submission that was recorded, with or without findings. */
    inspected: count,
    /** Stopped, and the person asked (warn, redact, block). */
    held: count,
    /** Held, and sent with the found values replaced. */
    redacted: count,
    /** Held, and sent unchanged because the person chose to. */
    sentAsIs: count,
    /** Held, and nothing was sent because policy forbids it. */
    blocked: count,
    /** Held, and changed or given up by the person. */
    withdrawn: count,
  }),
  /** Most used first. */
  tools: z.array(
    z.strictObject({
      id: slug,
      name: z.string(),
      submissions: count,
      held: count,
      redacted: count,
    }),
  ),
  /** Rows with a figure; a day without one has no row. `none` = nothing was found. */
  decisions: z.array(
    z.strictObject({
      day: date,
      class: z.enum([...classes, 'none']),
      action: z.enum(actions),
      decisions: count,
    }),
  ),
  /** Why something was sent as it is, where policy asked for a reason; most frequent first. */
  reasons: z.array(z.strictObject({ id: slug, label: z.string(), decisions: count })),
  devices: z.strictObject({ enrolled: count, seenLastDay: count }),
  /** `browser`: given up before they were sent; `refused`: sent, but not taken. */
  lost: z.strictObject({ browser: count, refused: count }),
});

export type SignInRequest = z.infer<typeof signInRequest>;
export type Overview = z.infer<typeof overviewReply>;
