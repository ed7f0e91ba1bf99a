// The administrator's keys: each is parsed by itself, and an address is taken only where it is safe.
import { expect, test } from 'vitest';
import { collectorUrl, managedValue } from '../../lib/contract/managed.ts';

test.each([
  'https://spillway.example.com',
  'https://spillway.example.com:8443/',
  'http://127.0.0.1:8787',
  'http://localhost:1',
  'http://collector.localhost:8787',
  'http://[::1]:8787',
])('%s is an address of a collector', (url) => {
  expect(collectorUrl.safeParse(url).success).toBe(true);
});

test.each([
  'http://spillway.example.com',
  'http://127.0.0.1.example.com',
  'https://user:secret@example.com',
  'https://example.com/path',
  'https://example.com?x=1',
  'javascript:alert(1)',
  'ftp://example.com',
  'example.com',
  '',
])('%s is not', (url) => {
  expect(collectorUrl.safeParse(url).success).toBe(false);
});

test('a department is trimmed and bounded', () => {
  expect(managedValue.department.safeParse('  Sales ').data).toBe('Sales');
  expect(managedValue.department.safeParse('x'.repeat(65)).success).toBe(false);
});
