// Keys without a telling prefix that stand beside their vendor's name: the name and a drawn-by-lot value of the vendor's form.
// Source: each vendor's documentation of its key format.
import { isPlaceholder, isSequence, variety } from '../../checks/random.ts';
import type { Miss, Rule } from '../../rule.ts';
import { vendorNames } from './vendors/names.ts';

export const rule: Rule = {
  id: 'named-secret',
  family: 'credentials',
  class: 'restricted',
  label: 'API_KEY',
  title: 'Key of an online service',
  find: [
    {
      at: 'word',
      words: vendorNames,
      // The name, at most two dozen units of a longer name that says key, token, secret or id, then an assignment.
      head: /[a-z0-9]{3,16}[\w .-]{0,24}?(?:key|token|secret|pat|auth|password|pass|api|sid|pwd|credential|access|license|licence|dsn)[\w .-]{0,16}["'`\]]{0,2}[ \t]{0,8}(?:=>|:=|\|\||->|[=:>,]|is|\|)[ \t]{0,8}["'`(]{0,2}/i,
      pattern: /[A-Za-z0-9_-]{16,90}={0,2}(?![A-Za-z0-9_=-])/,
    },
  ],
  score: 0.92,
  proof: 'none',
  check: (value) => {
    if (isPlaceholder(value) || isSequence(value) || !/\d/.test(value)) return false;
    if (!/[a-z]/i.test(value) || variety(value) < 8) return false;
    return !/^[a-z]{2,}(?:[-_][a-z]{2,}){2,}/i.test(value);
  },
};

export const hits = [
  'DATADOG_API_KEY=' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  'algolia admin key: ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  'heroku_api_key = "' + '4f9c1e7a-b2d8-4306-a1ce-9a7b3d2e5c80"',
];
export const misses: readonly Miss[] = [
  {
    text: 'heroku commit 4f9c1e7ab2d85306f1ce9a7b3d2e5c80aa',
    because: 'a hash, and nothing says key',
  },
  { text: 'datadog_api_key = "your_datadog_api_key_here_1"', because: 'a stand-in' },
];
