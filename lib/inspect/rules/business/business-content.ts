// Business content that no single place tells: tables of people, source code, deal and forecast vocabulary. Found by
// density.ts from what the scan has noted. Source: header words of personnel and customer exports, merger documents.
import type { Miss, Rule } from '../../rule.ts';

const base = { family: 'business', find: [], proof: 'none', rank: 'vocabulary' } as const;

export const rules: readonly Rule[] = [
  {
    ...base,
    id: 'people-table',
    class: 'restricted',
    label: 'TABLE',
    title: 'Table about people',
    score: 0.8,
  },
  {
    ...base,
    id: 'source-code',
    class: 'internal',
    label: 'CODE',
    title: 'Source code',
    score: 0.6,
  },
  {
    ...base,
    id: 'deal-vocabulary',
    class: 'confidential',
    label: 'DEAL',
    title: 'Talk of a merger, deal or contract',
    score: 0.66,
  },
  {
    ...base,
    id: 'forecast-vocabulary',
    class: 'confidential',
    label: 'FORECAST',
    title: 'Unpublished figures or forecasts',
    score: 0.66,
  },
];

export const hits = [
  'Name,E-Mail,Phone,Salary\nAnna Berg,a.berg@contoso-mail.com,030 90182047,52000\nTom Lind,t.lind@contoso-mail.com,030 90182048,48000\nEva Roth,e.roth@contoso-mail.com,030 90182049,61000\n',
  'We signed the letter of intent; due diligence starts Monday. The acquisition needs the term sheet, the purchase price and the earn-out, and the target signs an exclusivity agreement before closing of the merger.',
];
export const misses: readonly Miss[] = [
  {
    text: 'name,version,license\nfoo,1.0.0,MIT\nbar,2.0.0,MIT\nbaz,3.0.0,MIT\n',
    because: 'packages are no people',
  },
  { text: 'The acquisition was in the news.', because: 'one word is no topic' },
];
