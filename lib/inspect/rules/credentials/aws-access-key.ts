// AWS access key ids. Source: AWS IAM reference, "unique identifiers": four-letter prefix, 16 of base32.
import { variety } from '../../checks/random.ts';
import type { Miss, Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'aws-access-key',
  family: 'credentials',
  class: 'restricted',
  label: 'AWS_KEY',
  title: 'AWS access key',
  find: [
    {
      at: 'word',
      words: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
      pattern: /A(?:KI|SI|BI|CC)A[A-Z2-7]{16}(?![A-Za-z0-9])/,
    },
  ],
  score: 0.9,
  proof: 'vendor',
  check: (value) => !value.endsWith('EXAMPLE') && variety(value.slice(4)) >= 5,
  near: ['credential'],
};

export const hits = ['AKIA' + 'QYLPMN5HFIQR7XYA', 'key=ASIA' + 'QYLPMN5HFIQR7XYA;'];
export const misses: readonly Miss[] = [
  { text: 'AKIA' + 'IOSFODNN7EXAMPLE', because: "the documentation's own example" },
  { text: 'AKIA' + 'XXXXXXXXXXXXXXXX', because: 'a stand-in' },
  { text: 'AKIA' + 'QYLPMN5HFIQR7XY', because: 'one character short' },
];
