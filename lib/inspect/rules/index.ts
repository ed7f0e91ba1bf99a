// The registry of rules. A rule that is not listed here is not shipped; a test compares with the folder.
import type { Rule } from '../rule.ts';
import { rule as awsAccessKey } from './credentials/aws-access-key.ts';
import { rule as paymentCard } from './financial/payment-card.ts';

export const rules: readonly Rule[] = [awsAccessKey, paymentCard];
