// Lines of files that hold nothing but credentials: .netrc, .pgpass, .npmrc, .htpasswd, shadow, Docker's config.
// Source: the manual pages of each.
import { isPlaceholder } from '../../checks/random.ts';
import type { Miss, Rule } from '../../rule.ts';

/** `self._password = handler.password` */
const isCode = /^[A-Za-z_]\w{0,40}(?:\.[A-Za-z_]{2,40}){1,6}(?:[([].{0,80})?$|^[A-Za-z_.]{2,80}\(/;

export const rule: Rule = {
  id: 'credential-file',
  family: 'credentials',
  class: 'restricted',
  label: 'CREDENTIAL',
  title: 'Line of a credentials file',
  find: [
    {
      at: 'word',
      words: ['machine'],
      head: /machine\s{1,8}\S{3,80}\s{1,40}login\s{1,8}\S{1,80}\s{1,40}password\s{1,8}/i,
      pattern: /[^\s<>${]{3,120}/,
    },
    {
      at: 'word',
      words: ['_authToken', '_auth', '_password'],
      head: /_(?:authToken|auth|password)[ \t]{0,4}=[ \t]{0,4}["']?/,
      pattern: /[^\s"'$<{]{8,400}/,
    },
    {
      at: 'word',
      words: [':5432:', ':5433:', ':6432:', ':*:'],
      left: 'any',
      head: /:(?:\d{4}|\*):[^\s:]{1,60}:[^\s:]{1,60}:/,
      pattern: /[^\s:<>$'"]{4,80}/,
      score: 0.75,
    },
    {
      at: 'word',
      words: ['$1$', '$2a$', '$2b$', '$2y$', '$5$', '$6$', '$y$', '$argon2', '$apr1$'],
      pattern:
        /\$(?:2[aby]\$\d\d\$[./A-Za-z0-9]{53}|[156y]\$(?:rounds=\d{3,9}\$)?[./A-Za-z0-9]{1,22}\$[./A-Za-z0-9]{22,86}|apr1\$[./A-Za-z0-9]{2,8}\$[./A-Za-z0-9]{22}|argon2(?:id|i|d)\$v=\d{2}\$m=\d{1,8},t=\d{1,4},p=\d{1,3}\$[A-Za-z0-9+/]{8,64}\$[A-Za-z0-9+/]{16,100})/,
      score: 0.75,
    },
    // LDAP's stored passwords, Ansible's vaults, Maven's master password.
    {
      at: 'word',
      words: ['{ssha', '{sha}', '{smd5}', '{crypt}'],
      left: 'any',
      pattern: /\{(?:S?SHA(?:256|384|512)?|SMD5|CRYPT)\}[A-Za-z0-9+/.$]{20,120}={0,2}/,
    },
    {
      at: 'word',
      words: ['$ANSIBLE_VAULT;'],
      left: 'any',
      pattern:
        /\$ANSIBLE_VAULT;1\.\d;AES(?:256)?(?:;[\w-]{1,40})?\r?\n(?:[ \t]{0,12}[0-9a-f]{20,80}(?:\r?\n|$)){1,400}/,
    },
    {
      at: 'word',
      words: ['<master>', '<password>', '<passphrase>'],
      left: 'any',
      head: /<(?:master|password|passphrase)>/,
      pattern: /\{[A-Za-z0-9+/]{20,120}={0,2}\}/,
    },
    {
      at: 'word',
      words: ['"auth"'],
      head: /"auth"\s{0,4}:\s{0,4}"/,
      pattern: /[A-Za-z0-9+/]{12,400}={0,2}(?=")/,
    },
  ],
  score: 0.8,
  proof: 'vendor',
  check: (value) => !isPlaceholder(value) && /[^a-z]/.test(value) && !isCode.test(value),
  near: ['credential'],
};

export const hits = [
  'machine git.corp.example login alice password ' + 'Zk82mvQx',
  '//registry.corp.example/:_authToken=' + 'q8Zk2mVx-71LrTn45YbQw',
  'db.corp.example:5432:main:app:' + 'Zk82mvQx',
  'userPassword: {SSHA}' + 'Qm7ZkR2pLx9VwTn4YbHcJd3sF6gAe1uK',
  'root:$6$' +
    'Qm7ZkR2p$Lx9VwTn4YbHcJd3sF6gAe1uKo5iBqWzXyPtLx9VwTn4YbHcJd3sF6gAe1uKo5iBqWzXyPt1234567:19000:0',
];
export const misses: readonly Miss[] = [
  { text: '//registry.example.com/:_authToken=$' + '{NPM_TOKEN}', because: 'a variable' },
  { text: 'machine learning login page password field', because: 'prose' },
];
