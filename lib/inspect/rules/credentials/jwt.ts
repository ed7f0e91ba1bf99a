// JSON Web Tokens. Source: RFC 7519; the header must decode to JSON with `alg`.
import { decodeBase64 } from '../../checks/base64.ts';
import type { Miss, Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'jwt',
  family: 'credentials',
  class: 'restricted',
  label: 'JWT',
  title: 'Signed access token (JWT)',
  find: [
    {
      at: 'word',
      words: ['eyJ', 'ewog', 'ewo', 'eyAi'],
      pattern:
        /(?<![\w.-])e[yw][A-Za-z0-9_-]{10,2000}\.[\w-]{10,8000}(?:\.[\w-]{0,2000}(?:\.[\w-]{0,8000}\.[\w-]{0,60})?)?(?![\w-])/,
    },
  ],
  score: 0.88,
  proof: 'vendor',
  rank: 'container',
  check: (value) => {
    const parts = value.split('.');
    return hasAlgorithm(parts[0] ?? '') && parts.length >= 3 && (parts[2] ?? '').length > 0;
  },
  near: ['credential'],
};

const hasAlgorithm = (head: string): boolean =>
  /"alg"\s{0,4}:/.test(decodeBase64(head, 3000) ?? '');

const head = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9';
const claims = 'eyJzdWIiOiI4NDcxMjkzIiwiaWF0IjoxNzA5Mjg0NzAwfQ';
export const hits = [`${head}.${claims}.Qm7ZkR2pLx9VwTn4YbHcJd3sF6gAe1uKo5iBqWzXyPt`];
export const misses: readonly Miss[] = [
  { text: `${head}.${claims}`, because: 'unsigned' },
  {
    text: 'eyJmb28iOiJiYXIifQ.eyJmb28iOiJiYXIifQ.abcdefghijklmnop',
    because: 'no algorithm in the head',
  },
];
