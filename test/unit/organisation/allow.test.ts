// The allow-list: a known value is no finding, however it is written; all others are; nothing in it can be read.
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildAllowList } from '../../../collector/own/allow-list.ts';
import { hmacWith } from '../../../lib/inspect/checks/hmac.ts';
import { inspectorWith } from '../../support/own.ts';

const number = ['4539', '5787', '6362', '1486'];
const other = ['5425', '2334', '3010', '9903'];
const allow = buildAllowList([number.join(''), 'Help-Desk@house.example.org'], null);
const inspector = inspectorWith({ allow });
const rulesIn = (text: string) => inspector.inspect(text).findings.map(({ rule }) => rule);

test('a value of the list is no finding, with other separators and in other case', () => {
  expect(rulesIn(`card number ${number.join(' ')} please`)).toEqual([]);
  expect(rulesIn(`card number ${number.join('-')} please`)).toEqual([]);
  expect(rulesIn(`write to help-desk@house.example.org`)).toEqual([]);
});

test('every other value still is', () => {
  expect(rulesIn(`card number ${other.join(' ')} please`)).toEqual(['payment-card']);
});

test('another key, another list', () => {
  const elsewhere = inspectorWith({ allow: { ...allow, key: 'ab'.repeat(32) } });
  const { findings } = elsewhere.inspect(`card number ${number.join(' ')} please`);
  expect(findings).toHaveLength(1);
});

test('the same key adds to a list, and what has no letters is left out', () => {
  const more = buildAllowList(['', ' - ', number.join('')], allow.key);
  expect(more.hashes).toHaveLength(1);
  expect(allow.hashes).toContain(more.hashes[0]);
});

test("the keyed hash is the platform's HMAC-SHA-256", () => {
  const key = new Uint8Array(32).map((_, index) => index * 7);
  const hmac = hmacWith(key);
  for (const length of [0, 1, 55, 56, 64, 200]) {
    const message = new Uint8Array(length).fill(length);
    expect(Buffer.from(hmac(message))).toEqual(createHmac('sha256', key).update(message).digest());
  }
});
