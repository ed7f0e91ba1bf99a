// Generated files are what their sources say now.
import { expect, test } from 'vitest';
import { policyDocument } from '../../lib/contract/policy.ts';
import { generatedFiles } from '../support/generated-files.ts';
import { read } from '../support/repository.ts';

const expected = generatedFiles();

test.each(Object.keys(expected))('%s is up to date (npm run generate)', (file) => {
  expect(read(file)).toBe(expected[file]);
});

test('the default policy is a valid policy', () => {
  expect(
    policyDocument.safeParse(JSON.parse(read('public/default-policy.json'))).error,
  ).toBeUndefined();
});
