// The registry of rules. A rule that is not listed here is not shipped; a test compares with the folder.
import type { Rule } from '../rule.ts';
import { rule as awsAccessKey } from './credentials/aws-access-key.ts';
import { rule as secretAssignment } from './credentials/secret-assignment.ts';
import { rule as secretProse } from './credentials/secret-prose.ts';
import { rules as vendorTokens } from './credentials/vendor-tokens.ts';
import { rule as paymentCard } from './financial/payment-card.ts';

export const rules: readonly Rule[] = [
  awsAccessKey,
  ...vendorTokens,
  secretAssignment,
  secretProse,
  paymentCard,
];
