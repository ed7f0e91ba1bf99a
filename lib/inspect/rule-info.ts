// What a rule is called: the placeholder word in a redacted text and the plain words for the employee.
import { rules } from './rules/index.ts';

const byId = new Map(rules.map(({ id, label, title }) => [id, { label, title }]));
byId.set('not-inspectable', { label: 'UNREAD', title: 'File that cannot be checked' });
byId.set('inspection-truncated', { label: 'UNREAD', title: 'Text too long to be checked' });

/** @returns an upper-case word, `[A-Z][A-Z0-9_]*`; `REDACTED` for a rule this version does not know. */
export function labelOf(ruleId: string): string {
  return byId.get(ruleId)?.label ?? 'REDACTED';
}

export function titleOf(ruleId: string): string {
  return byId.get(ruleId)?.title ?? 'Sensitive text';
}
