// The example organisation: its departments, how many browsers each has, what it uses and what it tends to paste.
import type { PolicyDocument } from '../../lib/contract/policy.ts';
import type { Family, Surface } from '../../lib/contract/words.ts';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';

export const organisationName = 'Larkfield Instruments (example)';

/** The default policy with what an organisation would soon add: keys go into no tool that nobody has looked at. */
export const examplePolicy: PolicyDocument = {
  ...defaultPolicy,
  title: 'Use of AI tools',
  organisation: { name: organisationName },
  classes: { families: { identity: 'confidential' } },
  justification: {
    reasons: [
      { id: 'not-sensitive', label: 'Made-up or public data' },
      { id: 'needed', label: 'The task cannot be done without it' },
      { id: 'customer-agreed', label: 'The customer has agreed' },
    ],
    note: 'off',
  },
  overrides: [
    {
      when: { families: ['credentials'], standings: ['unapproved'] },
      action: 'block',
      because: 'Keys and passwords go into no tool that has not been looked at.',
    },
    {
      when: { families: ['identity'], standings: ['tolerated'], surfaces: ['paste'] },
      action: 'justify',
      because: 'Data about people stays out of tools without a contract, unless somebody says why.',
    },
  ],
};

type Weighted<T> = readonly (readonly [T, number])[];

export type Department = {
  readonly name: string;
  readonly browsers: number;
  /** Submissions of one browser on a working day. */
  readonly perDay: number;
  readonly tools: Weighted<string>;
  /** Families of what is found; how often anything is found is `findingRate`. */
  readonly families: Weighted<Family>;
  readonly findingRate: number;
};

export const departments: readonly Department[] = [
  {
    name: 'Engineering',
    browsers: 22,
    perDay: 11,
    tools: [
      ['claude', 6],
      ['chatgpt', 4],
      ['gemini', 1],
      ['generic', 1],
    ],
    families: [
      ['credentials', 6],
      ['identity', 1],
      ['markings', 1],
    ],
    findingRate: 0.07,
  },
  {
    name: 'Sales',
    browsers: 16,
    perDay: 7,
    tools: [
      ['chatgpt', 7],
      ['gemini', 3],
      ['generic', 1],
    ],
    families: [
      ['identity', 6],
      ['financial', 2],
      ['markings', 1],
    ],
    findingRate: 0.12,
  },
  {
    name: 'Finance',
    browsers: 8,
    perDay: 5,
    tools: [
      ['chatgpt', 5],
      ['gemini', 2],
    ],
    families: [
      ['financial', 6],
      ['identity', 2],
      ['markings', 2],
    ],
    findingRate: 0.16,
  },
  {
    name: 'Support',
    browsers: 14,
    perDay: 9,
    tools: [
      ['chatgpt', 4],
      ['claude', 2],
      ['generic', 2],
    ],
    families: [
      ['identity', 7],
      ['financial', 3],
      ['credentials', 1],
    ],
    findingRate: 0.14,
  },
];

/** How people choose from the reasons above. */
export const reasonsGiven: Weighted<string> = [
  ['not-sensitive', 6],
  ['needed', 3],
  ['customer-agreed', 1],
];

export const surfaces: Weighted<Surface> = [
  ['typed', 6],
  ['paste', 5],
  ['drop', 0.4],
];

/** Share of a working day's use, Sunday first. */
export const weekShape = [0.06, 1, 1.1, 1.08, 1.02, 0.8, 0.08] as const;
/** Share of the day's use that begins in each hour from 7 to 19 UTC. */
export const dayShape: Weighted<number> = [1, 3, 6, 7, 6, 3, 4, 6, 7, 6, 4, 2, 1].map(
  (weight, index) => [index + 7, weight] as const,
);
