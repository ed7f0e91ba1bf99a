// E-mail addresses. One is hardly sensitive; many in one text are. Source: RFC 5321's practical subset.
import { isDrawn } from '../../checks/drawn.ts';
import type { Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';
import { unitAt } from '../../unit-at.ts';

const domain =
  /@(?:[A-Za-z0-9\u00df-\u052f](?:[A-Za-z0-9\u00df-\u052f-]{0,62})\.){1,6}[A-Za-z\u0430-\u044f]{2,24}(?![A-Za-z0-9@-])/y;

/** Domains that RFC 2606 keeps free, machines' senders, and what looks like an address in code. */
const nobody =
  /@(?:[\w.-]+\.)?(?:example|test|invalid|localhost)(?:\.(?:com|org|net))?$|^(?:no-?reply|noreply|git|user|username|you|your[._-]?\w*|name|someone|test|foo|bar|email)@/i;
const files = /\.(?:png|jpe?g|gif|svg|webp|js|ts|css|json|py|md|html?|java|rb|go|sh)$/i;

/** Letters, digits and `.-_%+'` of the local part. */
const isLocal = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 0xc0 && unit < 0x530) ||
  unit === 46 ||
  unit === 45 ||
  unit === 95 ||
  unit === 43 ||
  unit === 37 ||
  unit === 39;

/** `joe:secret@host` is a login; these are names of fields. */
const named = /(?:mail(?:to)?|from|to|cc|contact|correo|courriel|sender):$/i;

function readAddress(text: string, start: number): Read | null {
  const end = endOf(domain, text, start);
  if (end < 0) return null;
  let from = start;
  while (from > 0 && start - from < 64 && isLocal(unitAt(text, from - 1))) from--;
  while (from < start && ".'-%".includes(text.charAt(from))) from++;
  if (from === start || text[start - 1] === '.' || '/:'.includes(text.charAt(from - 1) || ' ')) {
    if (from === start || !named.test(text.slice(Math.max(0, from - 12), from))) return null;
  }
  if (text[from - 1] === '$') return null;
  // A message's number: nobody's name is so long and drawn by lot.
  if (text[from - 1] === '<' && isDrawn(text.slice(from, start))) return null;
  const value = text.slice(from, end);
  if (files.test(value)) return null;
  return { start: from, end, score: nobody.test(value) ? 0.3 : 0.52 };
}

export const rule: Rule = {
  id: 'email-address',
  family: 'identity',
  class: 'internal',
  label: 'EMAIL',
  title: 'E-mail address',
  find: [{ at: 'reader', words: ['@'], left: 'any', read: readAddress }],
  score: 0.52,
  proof: 'none',
  near: ['email', 'phone', 'birth', 'address'],
  nearBonus: 0.12,
  shortBonus: 0.14,
};

export const hits = [
  'e-mail: info@bücher-handel.de',
  'email:jane.doe@contoso-mail.com',
  'почта: пётр@почта-отдел.рф',
  'e-mail: jane.doe@contoso-mail.com',
  "Contact: j.o'neil+work@corp.contoso.co.uk, phone below",
];
export const misses: readonly Miss[] = [
  { text: 'https://oauth2:$' + 'TOKEN@gitlab.com/a/b', because: 'a variable' },
  { text: 'Message-ID: <u1soN4p62R9szhlt0KHQN5dlZsi6dV@mail.gmail.com>', because: 'a message' },
  { text: 'icon@2x.png', because: 'a file' },
  { text: 'npm i @scope/pkg@1.2.3', because: 'a package' },
  { text: 'user@example.com', because: 'kept free for examples' },
  { text: 'git@github.com:owner/repo.git', because: 'a repository' },
];
