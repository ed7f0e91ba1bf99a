// Every language says the same things: same keys, same placeholders, nothing empty.
import { expect, test } from 'vitest';
import { read, repositoryFiles } from '../support/repository.ts';

type Messages = Record<string, { message: string; placeholders?: Record<string, unknown> }>;
const locales = repositoryFiles().filter((file) =>
  /^public\/_locales\/[a-zA-Z_]+\/messages\.json$/.test(file),
);
const messages = (file: string): Messages => JSON.parse(read(file));
const english = messages('public/_locales/en/messages.json');

test('English, German, French and Spanish are there', () => {
  expect(locales.map((file) => file.split('/')[2]).sort()).toEqual(
    expect.arrayContaining(['de', 'en', 'es', 'fr']),
  );
});

test.each(locales)('%s has every key with its placeholders', (file) => {
  const other = messages(file);
  expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
  for (const [key, { message, placeholders = {} }] of Object.entries(other)) {
    expect(message.trim(), key).not.toBe('');
    expect(Object.keys(placeholders).sort(), key).toEqual(
      Object.keys(english[key]?.placeholders ?? {}).sort(),
    );
    for (const name of Object.keys(placeholders))
      expect(message.toUpperCase(), key).toContain(`$${name.toUpperCase()}$`);
  }
});
