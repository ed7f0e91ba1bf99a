// Phone numbers of every country, as its own people and foreigners write them. The oracle is Google's table of plans,
// which is not shipped; short numbers of islands need a word beside them.
import { type CountryCode, getCountries, getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { compileRules, inspect } from '../../../lib/inspect/inspect.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';

const set = compileRules(rules);
const isFound = (text: string, value: string): boolean => {
  const start = text.indexOf(value);
  return inspect(text, set).findings.some(
    (found) =>
      found.level !== 'low' && found.start <= start + 1 && found.end >= start + value.length,
  );
};
const exampleOf = (country: CountryCode) => {
  const example = getExampleNumber(country, examples);
  return example ? [{ country, example }] : [];
};
const all = getCountries().flatMap(exampleOf);

test('the oracle knows more than two hundred countries', () => {
  expect(all.length).toBeGreaterThan(200);
});

test('numbers with their country code are found in every country', () => {
  const missed = all.filter(({ example }) => {
    const written = example.formatInternational();
    return !isFound(`please call me on ${written} tomorrow`, written);
  });
  expect(missed.map(({ country }) => country)).toEqual([]);
});

test('so they are written in one run of digits', () => {
  const missed = all.filter(({ example }) => !isFound(`phone: ${example.number}`, example.number));
  expect(missed.map(({ country }) => country)).toEqual([]);
});

test('national numbers behind a word are found in all but the smallest plans', () => {
  const missed = all.filter(({ example }) => {
    const written = example.formatNational();
    return !isFound(`phone: ${written}`, written);
  });
  // Five digits and fewer are any number.
  const short = missed.filter(({ example }) => example.nationalNumber.length > 5);
  expect(short.map(({ country, example }) => `${country} ${example.formatNational()}`)).toEqual([]);
});
