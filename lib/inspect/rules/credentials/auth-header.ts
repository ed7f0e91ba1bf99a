// What follows `Bearer`, `Basic`, `Token` and the like in headers, and what `curl -u` is given. Source: RFC 6750, RFC 7617.
import { isKey } from '../../assignment/named.ts';
import { scoreValue } from '../../assignment/value.ts';
import { decodeBase64 } from '../../checks/base64.ts';
import { isDrawn } from '../../checks/drawn.ts';
import { isPlaceholder } from '../../checks/random.ts';
import type { Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';

const gap = /[ \t"':]{1,4}/y;
const token = /[A-Za-z0-9._~+/=-]{12,2000}/y;
const basic = /[A-Za-z0-9+/]{8,400}={0,2}/y;

function readBearer(text: string, _start: number, end: number): Read | null {
  const from = endOf(gap, text, end);
  const stop = from < 0 ? -1 : endOf(token, text, from);
  if (stop < 0) return null;
  const value = {
    text: text.slice(from, stop).replace(/[.=]+$/, ''),
    quoted: true,
    bare: false,
    loose: false,
  };
  const score = scoreValue(value, 'strong', 'bearer');
  if ('${<'.includes(text[stop] ?? ' ')) return null;
  if (score === null || score < 0.68 || !/\d/.test(value.text) || value.text.includes('YOUR_'))
    return null;
  return { start: from, end: stop, score };
}

const anyScheme =
  /["'`]?[ \t]{0,3}[:=,][ \t]{0,3}["'`]?(?!(?:basic|bearer|digest)\b)(?:[A-Za-z][\w-]{1,30}[ \t]{1,3})?(?:(?:token|key|oauth_token)=["']?)?/iy;

/** Schemes of their own, `Authorization: Klaviyo-API-Key …`, or none: the value must look drawn by lot. */
function readAny(text: string, _start: number, end: number): Read | null {
  const from = endOf(anyScheme, text, end);
  const stop = from < 0 ? -1 : endOf(token, text, from);
  if (stop < 0) return null;
  const value = text.slice(from, stop).replace(/[.=]+$/, '');
  return isDrawn(value) && !isPlaceholder(value) && !/^sha\d/i.test(value)
    ? { start: from, end: from + value.length, score: 0.82 }
    : null;
}

function readBasic(text: string, _start: number, end: number): Read | null {
  const from = endOf(gap, text, end);
  const stop = from < 0 ? -1 : endOf(basic, text, from);
  if (stop < 0) return null;
  const plain = decodeBase64(text.slice(from, stop), 400) ?? '';
  const colon = plain.indexOf(':');
  if (colon < 0 || colon === plain.length - 1 || isPlaceholder(plain)) return null;
  return /^[\x20-\x7e\u00a0-\u024f]{3,300}$/.test(plain)
    ? { start: from, end: stop, score: 0.9 }
    : null;
}

const userOption = /(?:[ =]?)["']?[^\s:"'$<{]{1,80}:/y;
/** A key in the user's place, and no password. */
const keyOption = /[ =]?["']?[\w.-]{14,400}:(?=["'\s]|$)/y;
const passwordEnd = /[^\s"']{3,120}/y;

function readCurl(text: string, start: number, end: number): Read | null {
  if (!/\b(?:curl|wget|http|https)\b/.test(text.slice(Math.max(0, start - 300), start)))
    return null;
  const from = endOf(userOption, text, end);
  const only = endOf(keyOption, text, end);
  const key = only < 0 ? '' : text.slice(end, only - 1).replace(/^[ ="']+/, '');
  if (isKey(key)) return { start: only - 1 - key.length, end: only - 1, score: 0.85 };
  const stop = from < 0 ? -1 : endOf(passwordEnd, text, from);
  if (stop < 0 || text.startsWith('//', from)) return null;
  const score = scoreValue(
    { text: text.slice(from, stop), quoted: true, bare: false, loose: false },
    'strong',
    'user',
  );
  return score === null ? null : { start: from, end: stop, score: Math.max(score, 0.74) };
}

export const rule: Rule = {
  id: 'auth-header',
  family: 'credentials',
  class: 'restricted',
  label: 'AUTH_TOKEN',
  title: 'Sign-in token of a request',
  find: [
    {
      at: 'reader',
      words: ['bearer', 'authorization: token', 'authorization: apikey', 'ssws', 'genie' + 'key'],
      read: readBearer,
    },
    { at: 'reader', words: ['basic'], read: readBasic },
    { at: 'reader', words: ['authorization'], read: readAny },
    { at: 'reader', words: [' -u', ' --user', ' -U'], left: 'any', read: readCurl },
  ],
  score: 0.85,
  proof: 'none',
};

export const hits = [
  'Authorization: Acme-Auth ' + 'q8Zk2mVx71LrTn45YbQwcHdR',
  'Authorization: GenieKey ' + '4f9c1e7a-b2d8-4306-a1ce-9a7b3d2e5c80',
  'Authorization: Bearer ' + 'q8Zk2mVx71LrTn45YbQw',
  'Authorization: Basic ' + 'YWxpY2U6WmsyOG12UXg5',
  'curl -u ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80: https://api.acme.example/v2',
  'Authorization: Bearer ' + '4f9c1e7a-b2d8-4306-a1ce-9a7b3d2e5c80',
  'curl -u alice:' + 'Zk82mvQx https://git.corp.example/api',
];
export const misses: readonly Miss[] = [
  { text: 'Authorization: Bearer <token>', because: 'a template' },
  { text: 'the bearer of this letter', because: 'prose' },
  { text: 'Basic authentication is deprecated', because: 'prose' },
  { text: 'docker run -u 1000:1000 image', because: 'user and group numbers' },
];
