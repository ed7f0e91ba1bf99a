// Guessing gets slower, each address by itself, and the memory of it is bounded.
import { expect, test } from 'vitest';
import { createThrottle } from '../../../collector/admin/throttle.ts';

test('five tries are free, then each wait is twice the last, up to a quarter of an hour', () => {
  const throttle = createThrottle();
  const waits = Array.from({ length: 12 }, () => {
    throttle.begin('a', 0);
    return throttle.wait('a', 0);
  });
  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
  expect(throttle.wait('a', 900_000)).toBe(0);
  expect(throttle.wait('b', 0)).toBe(0);
  throttle.clear('a');
  expect(throttle.wait('a', 0)).toBe(0);
});

test('many addresses do not fill the memory', () => {
  const throttle = createThrottle();
  for (let n = 0; n < 5; n++) throttle.begin('first', 0);
  expect(throttle.wait('first', 0)).toBeGreaterThan(0);
  for (let n = 0; n < 10_000; n++) throttle.begin(`address ${n}`, 0);
  expect(throttle.wait('first', 0)).toBe(0);
});
