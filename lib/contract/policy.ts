// The classification policy as an administrator publishes it and as it travels. Optional fields end here:
// lib/decide turns a document into an effective policy that has none.
import { z } from 'zod';
import { slug } from './ids.ts';
import { justificationSection } from './justification.ts';
import { ownSection } from './own.ts';
import { policyKey } from './signing.ts';
import { hostPattern, ownSite, site } from './site.ts';
import {
  accounts,
  classes,
  families,
  levels,
  type PolicyAction,
  policyActions,
  redactions,
  standings,
  surfaces,
} from './words.ts';

const classEnum = z.enum(classes);
const actionEnum = z.enum(policyActions);
const standingEnum = z.enum(standings);

/** Every condition that is given must hold; one that is absent holds always. */
export const condition = z.strictObject({
  rules: z.array(slug).min(1).max(200).optional(),
  families: z.array(z.enum(families)).min(1).optional(),
  classes: z.array(classEnum).min(1).optional(),
  levels: z.array(z.enum(levels)).min(1).optional(),
  tools: z.array(slug).min(1).max(200).optional(),
  standings: z.array(standingEnum).min(1).optional(),
  accounts: z.array(z.enum(accounts)).min(1).optional(),
  surfaces: z.array(z.enum(surfaces)).min(1).optional(),
});

/** The first override whose condition holds replaces the matrix cell, as in a firewall's list. */
export const override = z.strictObject({
  when: condition,
  action: actionEnum,
  /** For the people who read the policy; shown in the console, not to the employee. */
  because: z.string().max(200).optional(),
  /** The tool to go to instead, before the policy's own list. */
  to: slug.optional(),
});

const row = z.strictObject({
  approved: actionEnum,
  tolerated: actionEnum,
  unapproved: actionEnum,
  forbidden: actionEnum,
});

const perClass = <T extends z.ZodType>(value: T) =>
  z.strictObject({ public: value, internal: value, confidential: value, restricted: value });

const sections = z.strictObject({
  schema: z.literal(1),
  /** Rises by one with each publication; a browser never goes back to a lower one. */
  version: z.int().min(1).max(2_000_000_000),
  title: z.string().min(1).max(120),
  organisation: z.strictObject({
    name: z.string().min(1).max(80),
    helpUrl: z
      .url({ protocol: /^https$/ })
      .max(300)
      .optional(),
    /** Domains of the organisation's addresses: an account with one of them is a work account. */
    domains: z.array(hostPattern).max(50).optional(),
  }),
  /** Findings below this level are not acted on and not recorded. */
  minimumLevel: z.enum(levels).optional(),
  /** Which class a finding belongs to, where it is not the rule's own. A rule wins over its family. */
  classes: z
    .strictObject({
      families: z.partialRecord(z.enum(families), classEnum).optional(),
      rules: z.record(slug, classEnum).optional(),
    })
    .optional(),
  standing: z.strictObject({
    default: standingEnum,
    tools: z.record(slug, standingEnum).optional(),
  }),
  matrix: perClass(row),
  overrides: z.array(override).max(500).optional(),
  /** What happens when a text could not be inspected to the end: closed = nothing is sent. */
  failMode: perClass(z.enum(['open', 'closed'])).optional(),
  /** The organisation's own tools, guarded beside the catalogue's. */
  sites: z.array(ownSite).max(500).optional(),
  /** Whole descriptions of tools, in place of the catalogue's of the same id or beside them. */
  adapters: z.array(site).max(200).optional(),
  /** The key that policies will be signed with next, for browsers that were told the present one at enrolment. */
  nextKey: policyKey.optional(),
  /** What the organisation itself wants to be found, beside the rules of the product. */
  own: ownSection.optional(),
  /** What stands in place of a value: `[CARD_1]` (default), or a value of the same form that is nobody's. */
  redaction: z.enum(redactions).optional(),
  /** Tools to go to instead, the first choice first: offered in the dialog and in place of a forbidden tool. */
  approvedTools: z.array(slug).min(1).max(20).optional(),
  /** What a person may choose from where the action is `justify`. */
  justification: justificationSection.optional(),
  /** Record submissions in which nothing was found (tool and size only), so that use can be counted. */
  recordUse: z.boolean().optional(),
});

/** A policy that asks for what it does not say would be half obeyed: refused instead, with the field. */
export const policyDocument = sections
  .refine((document) => document.justification !== undefined || !uses(document, 'justify'), {
    error: 'is needed where the action is justify',
    path: ['justification'],
  })
  .refine((document) => document.approvedTools !== undefined || !redirectsNowhere(document), {
    error: 'is needed where the action is redirect',
    path: ['approvedTools'],
  });

export type PolicyDocument = z.infer<typeof policyDocument>;
/** An adapter that this version cannot read, by what can be read of it. */
const brokenAdapter = z.object({
  id: slug,
  name: z.string().min(1).max(60).catch(''),
  hosts: z.array(hostPattern).max(20).catch([]),
});
export type BrokenAdapter = z.infer<typeof brokenAdapter>;

export type ReadPolicy = {
  /** As it came, so that a later version can read more of it. */
  readonly raw: unknown;
  readonly document: PolicyDocument;
  readonly broken: readonly BrokenAdapter[];
};

/**
 * A policy as a browser reads it: an adapter made for a later version, or damaged, must not cost the policy.
 * @returns null for what is no policy.
 */
export function readPolicy(raw: unknown): ReadPolicy | null {
  const whole = policyDocument.safeParse(raw);
  if (whole.success) return { raw, document: whole.data, broken: [] };
  if (!isRecord(raw) || raw.adapters === undefined) return null;
  const given: unknown[] = Array.isArray(raw.adapters) ? raw.adapters : [];
  const sound = given.filter((adapter) => site.safeParse(adapter).success);
  const document = policyDocument.safeParse({ ...raw, adapters: sound });
  const broken = given
    .filter((adapter) => !sound.includes(adapter))
    .flatMap((adapter) => brokenAdapter.safeParse(adapter).data ?? []);
  return document.success ? { raw, document: document.data, broken } : null;
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

export type Condition = z.infer<typeof condition>;
export type Override = z.infer<typeof override>;

type Acts = Pick<z.infer<typeof sections>, 'matrix' | 'overrides'>;

const inMatrix = ({ matrix }: Acts, action: PolicyAction): boolean =>
  Object.values(matrix).flatMap(Object.values).includes(action);

const uses = (acts: Acts, action: PolicyAction): boolean =>
  inMatrix(acts, action) || (acts.overrides ?? []).some((each) => each.action === action);

const redirectsNowhere = (acts: Acts): boolean =>
  inMatrix(acts, 'redirect') ||
  (acts.overrides ?? []).some(({ action, to }) => action === 'redirect' && to === undefined);
