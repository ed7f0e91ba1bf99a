// The closed vocabularies of the product, weakest first; every schema and every matrix is built from them.
// Order carries meaning: `classes`, `levels` and `actions` run from mild to strong.

export const classes = ['public', 'internal', 'confidential', 'restricted'] as const;
export type Class = (typeof classes)[number];

export const standings = ['approved', 'tolerated', 'unapproved', 'forbidden'] as const;
export type Standing = (typeof standings)[number];

export const accounts = ['work', 'personal', 'unknown'] as const;
export type Account = (typeof accounts)[number];

export const surfaces = ['paste', 'drop', 'typed', 'file', 'request'] as const;
export type Surface = (typeof surfaces)[number];

export const actions = [
  'allow',
  'log',
  'warn',
  'redact',
  'justify',
  'request',
  'redirect',
  'block',
] as const;
export type Action = (typeof actions)[number];

/** The actions that this version carries out; a policy that names another one is refused, not half obeyed. */
export const policyActions = [
  'allow',
  'log',
  'warn',
  'redact',
  'justify',
  'redirect',
  'block',
] as const;
export type PolicyAction = (typeof policyActions)[number];

export const redactions = ['placeholder', 'stand-in'] as const;
export type RedactionKind = (typeof redactions)[number];

export const outcomes = [
  'proceeded',
  'redacted',
  'edited',
  'cancelled',
  'blocked',
  'redirected',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Confidence bands: low ≥ 0.40, medium ≥ 0.65, high ≥ 0.85, verified = checksum or vendor format AND context. */
export const levels = ['low', 'medium', 'high', 'verified'] as const;
export type Level = (typeof levels)[number];

export const families = [
  'credentials',
  'identity',
  'financial',
  'health',
  'markings',
  'business',
  'hostile',
  'organisation',
  'inspection',
] as const;
export type Family = (typeof families)[number];
