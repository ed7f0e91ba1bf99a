// IP and MAC addresses. Private ones say how a network is laid out; public ones belong to somebody. Source: RFC 791, 1918, 4291, IEEE 802.
import { variety } from '../../checks/random.ts';
import type { Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';
import { unitAt } from '../../unit-at.ts';

const tailV6 = /(?:[0-9a-f]{0,4}:){1,7}[0-9a-f]{0,4}(?:%\w{1,12})?(?![\w:])/iy;

/** Eight groups with their colons. */
const longestV6 = 39;

/** Digits, `a` to `f` in either case, the colon. */
const isInV6 = (unit: number): boolean =>
  (unit >= 48 && unit <= 58) || ((unit | 32) >= 97 && (unit | 32) <= 102);

/** Where the hexadecimal digits and colons end; looked at over so many that a flood is stepped over in one go. */
function runOf(text: string, start: number): number {
  const most = Math.min(text.length, start + 4_096);
  let index = start;
  while (index < most && isInV6(unitAt(text, index))) index++;
  return index;
}

function readV6(text: string, start: number): Read | null {
  // A third colon: no address has one.
  if (
    unitAt(text, start) === 58 &&
    (unitAt(text, start - 1) === 58 || unitAt(text, start + 2) === 58)
  )
    return null;
  let from = start;
  while (from > 0 && start - from < longestV6 && isInV6(unitAt(text, from - 1))) from--;
  if (from > 0 && /[\w.]/.test(text.charAt(from - 1))) return null;
  const run = runOf(text, start);
  // No address is so long: what follows in it is not looked at again.
  if (run - start > longestV6) return { start, end: run, score: 0 };
  const end = endOf(tailV6, text, from);
  if (end < start + 1) return null;
  const value = text.slice(from, end).replace(/%.*/, '');
  const parts = value.split(':');
  const short = value.includes('::');
  if (parts.length > 8 || (!short && parts.length !== 8) || value.split('::').length > 2)
    return null;
  const long = parts.filter((part) => part.length >= 2).length;
  return long >= 2 && /\d/.test(value)
    ? { start: from, end, score: value.startsWith('2001:db8') ? 0.3 : 0.5 }
    : null;
}

/** One of the two units at `at`. */
const isColon = (text: string, at: number): boolean =>
  unitAt(text, at) === 58 || unitAt(text, at + 1) === 58;

/** Written out in full, whatever it begins with: a colon beside a letter, the next one a group away, not two digits. */
function readFullV6(text: string, start: number): Read | null {
  const colon = unitAt(text, start) === 58 ? start : start + 1;
  // Pairs are a device's address or a fingerprint.
  if (unitAt(text, colon + 3) === 58 || unitAt(text, colon - 3) === 58) return null;
  if (!isColon(text, colon + 4) && !isColon(text, colon - 5)) return null;
  const read = readV6(text, colon);
  return read && /[0-9a-f]{3}/i.test(text.slice(read.start, read.end)) ? read : null;
}

/** Four groups of one to three digits, in every combination of lengths. */
const groups = ['9', '99', '999'];
const dotted = /* @__PURE__ */ groups.flatMap((a) =>
  groups.flatMap((b) => groups.flatMap((c) => groups.map((d) => `${a}.${b}.${c}.${d}`))),
);

/** Any address, loopback, masks and the ranges kept free for documentation (RFC 5737). */
const nobody =
  /^(?:0\.|127\.|255\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|224\.|1\.0\.0\.|::1?$)/;

const colons = /[0-9a-f]{2}(?::[0-9a-f]{2}){5}(?![\w:-])/iy;
/** In all but one address of a hundred a letter stands beside a colon; times and addresses of servers have none. */
const pairEnds = [...'abcdef'].flatMap((letter) => [`:${letter}`, `${letter}:`]);

export const rules: readonly Rule[] = [
  {
    id: 'ip-address',
    family: 'identity',
    class: 'internal',
    label: 'IP',
    title: 'IP address',
    score: 0.45,
    proof: 'none',
    find: [
      { at: 'shape', shapes: dotted },
      {
        at: 'reader',
        words: ['::', ':0:', 'fe80:', '2001:', '2606:', '2a02:'],
        left: 'any',
        read: readV6,
      },
      { at: 'reader', words: pairEnds, left: 'any', read: readFullV6 },
    ],
    near: ['network'],
    nearBonus: 0.1,
    shortBonus: 0.2,
    against: ['version', 'reference'],
    check: (_value, raw) =>
      !nobody.test(raw) &&
      (raw.includes(':') || raw.split('.').every((part) => Number(part) < 256)),
  },
  {
    id: 'mac-address',
    family: 'identity',
    class: 'internal',
    label: 'MAC',
    title: 'Hardware address (MAC)',
    score: 0.5,
    proof: 'none',
    find: [
      {
        at: 'reader',
        words: ['mac', 'hwaddr', 'ether', 'bssid', 'wlan', 'ethernet', 'hardware address'],
        read: readMac,
      },
      { at: 'reader', words: pairEnds, left: 'any', read: readPairs },
    ],
    check: isDevice,
    near: ['network'],
  },
];

/** Not everybody's, nobody's, a group's, and no digits alone, which are a time or a count. */
function isDevice(value: string): boolean {
  // With its colons it has one more.
  if (variety(value) < 3) return false;
  const plain = value.replace(/[^0-9a-f]/gi, '').toLowerCase();
  return (
    plain.length === 12 &&
    variety(plain) > 2 &&
    /[a-f]/.test(plain) &&
    !/^(?:000000|01005e|3333)/.test(plain)
  );
}

/** From a letter beside a colon back to the first pair, then forward. */
function readPairs(text: string, start: number): Read | null {
  const colon = unitAt(text, start) === 58 ? start : start + 1;
  if (unitAt(text, colon + 3) !== 58 && unitAt(text, colon - 3) !== 58) return null;
  let from = colon - 2;
  for (let pairs = 0; pairs < 6 && unitAt(text, from - 1) === 58; pairs++) from -= 3;
  if (from < 0 || (from > 0 && /[\w:-]/.test(text.charAt(from - 1)))) return null;
  const stop = endOf(colons, text, from);
  return stop > 0 ? { start: from, end: stop, score: 0.66 } : null;
}

function readMac(text: string, _start: number, end: number): Read | null {
  const gap = /[\w ]{0,16}?[ \t"']{0,3}[:=]?[ \t"']{0,3}(?=[0-9a-f]{2}(?:[:-]|[0-9a-f]{2}\.))/iy;
  const from = endOf(gap, text, end);
  const mac = /(?:[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4})(?![\w:-])/iy;
  const stop = from < 0 ? -1 : endOf(mac, text, from);
  return stop > 0 ? { start: from, end: stop, score: 0.68 } : null;
}

export const hits = [
  'server ip 203.0.114.27',
  'MAC: 3c:22:fb:9a:41:07',
  'the printer at 3c:22:fb:9a:41:07',
  'wlan 3c-22-fb-9a-41-07',
  'mac address 3c22.fb9a.4107',
  'host address 10.20.30.41',
  'from 2803:6081:1234:5678:9abc:def0:4821:77 port 22',
];
export const misses: readonly Miss[] = [
  { text: 'version 1.2.3.4', because: 'a version' },
  { text: 'bind 0.0.0.0', because: 'any address' },
  { text: '10:12:13:14:15:16', because: 'digits alone are a time' },
  { text: '4f:9c:1e:7a:b2:d8:53:06', because: 'a fingerprint' },
  { text: 'ff:ff:ff:ff:ff:ff', because: 'everybody' },
  { text: 'std::vector::size', because: 'code' },
];
