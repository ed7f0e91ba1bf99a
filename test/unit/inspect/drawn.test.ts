// What was drawn by lot is told from what somebody named: in 99 of 100 cases for keys, never for names.
import { expect, test } from 'vitest';
import { isDrawn, isNamed, isWalked } from '../../../lib/inspect/checks/drawn.ts';
import { createRandom } from '../../corpus/random.ts';

const random = createRandom(7);
const isTold = (value: string): boolean => isDrawn(value) && !isNamed(value);

test.each(['{hex:32}', '{hex:40}', '{b62:20}', '{b62:32}', '{low:32}', '{uuid}', '{w:43}'])(
  '%s looks drawn',
  (form) => {
    const told = Array.from({ length: 1_000 }, () => isTold(random.fill(form)));
    expect(told.filter(Boolean).length).toBeGreaterThanOrEqual(970);
  },
);

test.each([
  'Uint8ClampedArray',
  's3-ap-northeast-1',
  'my-release-2024-05-01',
  'AzureTextToSpeechConfig',
  'ClientHttp2Session',
  'user_profile_updated_at',
  'application_controller',
  '00000000000000000000000000000000',
])('%s was named by somebody', (name) => {
  expect(isTold(name)).toBe(false);
});

test.each(['abcdefghijklmnop', 'qwertyuiopasdf', '0123456789012345', '98765432109876'])(
  '%s was walked',
  (value) => {
    expect(isWalked(value)).toBe(true);
  },
);

test('a drawn value was not walked', () => {
  const walked = Array.from({ length: 1_000 }, () => isWalked(random.fill('{b62:24}')));
  expect(walked.filter(Boolean)).toEqual([]);
});
