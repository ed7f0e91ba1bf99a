// The states of the dialog, made from real texts by the real engine under a policy for each.
import type { Review } from '../../components/review-model.ts';
import type { Judgement } from '../../lib/act/brain.ts';
import { reviewOf } from '../../lib/act/review.ts';
import type { PolicyAction } from '../../lib/contract/words.ts';
import { bundledPolicy } from '../../lib/decide/bundled-policy.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import { nothingOwn } from '../../lib/inspect/organisation/own.ts';
import { buildInspector } from '../../lib/inspect/organisation/product.ts';
import { chatgpt } from '../../lib/sites/chatgpt.ts';
import { createBrain } from '../guard.content/brain.ts';

const inspector = buildInspector(nothingOwn, new Map());
const card = ['4539', '1488', '0343', '6467'].join(' ');
const key = `sk_${'live'}_${['51Hq8z', 'Lk2eZv', 'KYlo2C', 'w9TmRa'].join('')}`;
const short = `Please tell the customer that card number ${card} was charged twice.`;
const letter = `Could you draft a reply to this customer?\n\nThey paid with card number ${card}, and our server says:\nSTRIPE_SECRET_KEY=${key} was refused.\n\nKeep it friendly.`;
const filler = 'and a line that goes on for a good while before and after, '.repeat(8);
const many = Array.from({ length: 7 }, (_, row) => `${row}: card number ${card} ${filler}`).join(
  '\n',
);

const texts = {
  'warn-one': ['warn', short],
  'warn-many': ['warn', letter],
  'redact-one': ['redact', short],
  'redact-many': ['redact', letter],
  'justify-one': ['justify', short],
  'justify-many': ['justify', letter],
  'redirect-one': ['redirect', short],
  'redirect-many': ['redirect', letter],
  'block-one': ['block', short],
  'block-many': ['block', letter],
  'file-redact': ['redact', letter],
  'many-long-lines': ['warn', many],
} as const satisfies Record<string, readonly [PolicyAction, string]>;

export const reviewStates = [...Object.keys(texts), 'mixed', 'unread'];

export function reviewState(name: string) {
  const [action, text] = Object.hasOwn(texts, name)
    ? texts[name as keyof typeof texts]
    : (['warn', letter] as const);
  const world = {
    account: () => 'unknown' as const,
    site: () => chatgpt,
    policy: () => policyOf(action, name),
  };
  const brain = createBrain(world, () => inspector);
  const review = (now: string): Review => {
    const judged = brain.judge(now, 'paste');
    return reviewOf(name === 'unread' ? asUnread(judged) : judged, brain);
  };
  return {
    review,
    first: review(text),
    checkNote: brain.checkNote,
    mayGo: ({ action: left }: Review) => !brain.interrupts(left),
  };
}

/** In `mixed`, keys may be sent by choice and cards have to be replaced. */
function policyOf(action: PolicyAction, name: string): EffectivePolicy {
  const row = { approved: action, tolerated: action, unapproved: action, forbidden: action };
  const when = {
    rules: null,
    levels: null,
    tools: null,
    standings: null,
    accounts: null,
    surfaces: null,
    classes: null,
  };
  const overrides =
    name === 'mixed'
      ? [
          {
            when: { ...when, families: ['financial' as const] },
            action: 'redact' as const,
            because: '',
            to: null,
          },
        ]
      : [];
  return {
    ...bundledPolicy(),
    organisation: { name: 'Example Works', helpUrl: 'https://help.example.com/ai', domains: [] },
    matrix: { public: row, internal: row, confidential: row, restricted: row },
    overrides,
    approvedTools: action === 'redirect' ? ['claude'] : [],
  };
}

function asUnread({ text, decision }: Judgement): Judgement {
  const because = decision.because.slice(0, 1).map((verdict) => ({
    ...verdict,
    finding: { ...verdict.finding, rule: 'inspection-truncated', family: 'inspection' as const },
    action: 'block' as const,
    by: 'fail-mode' as const,
  }));
  return { text, decision: { ...decision, action: 'block', because } };
}
