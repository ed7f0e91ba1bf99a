// AWS secret access keys: forty base64 characters near AWS's own words. Source: AWS IAM user guide.
import { entropy, isPlaceholder } from '../../checks/random.ts';
import type { Miss, Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'aws-secret-key',
  family: 'credentials',
  class: 'restricted',
  label: 'AWS_SECRET',
  title: 'AWS secret key',
  find: [
    {
      at: 'word',
      words: [
        'aws',
        'secret_access_key',
        'secretaccesskey',
        'secret access key',
        'secretkey',
        'secret_key',
        'amazon_secret',
      ],
      left: 'any',
      // A look ahead before what is tried at each of thirty places.
      head: /(?:aws|amazon|secret)[\w .-]{0,30}(?=["'`\] \t=:>,i])["'`\]]{0,2}[ \t]{0,8}(?:=>|:=|[=:>,]|is)[ \t]{0,8}["'`(]{0,2}/i,
      pattern: /[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/,
    },
    // Beside its id: the file that the console hands out.
    {
      at: 'word',
      words: ['AKIA', 'ASIA'],
      head: /A[KS]IA[A-Z0-9]{16}["']?\s{0,4}[,;:|/\s]\s{0,4}["']?/,
      pattern: /[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/,
    },
  ],
  score: 0.93,
  proof: 'vendor',
  check: (value) =>
    /\d/.test(value) &&
    /[A-Z]/.test(value) &&
    /[a-z]/.test(value) &&
    entropy(value) > 4.1 &&
    !isPlaceholder(value),
  near: ['credential'],
};

const secret = 'q8Zk2mVx71LrTn45YbQw' + '/cHdR+sJf6gAe1uKo5i3';
export const hits = [
  `AKIA${'Q3EGTZ7WPLD5RXUK'},${secret}`,
  `aws_secret_access_key = ${secret}`,
  `"SecretAccessKey": "${secret}"`,
];
export const misses: readonly Miss[] = [
  {
    text: 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY' + 'EXAMPLEKEY',
    because: "the documentation's own example",
  },
  { text: 'aws commit = 3f786850e387550fdab836ed7e6dc881de23001b', because: 'a hash' },
];
