// @vitest-environment happy-dom
// Work or personal, by the domain of the address that a page shows where accounts are shown.
import { afterEach, expect, test } from 'vitest';
import { accountIn, followAccount } from '../../../lib/capture/account.ts';

const domains = ['example.com', '*.example.org'];
const at = (name: string, domain: string) => `${name}@${domain}`;
const under = (html: string) => {
  document.body.innerHTML = html;
  return accountIn(document, domains);
};
afterEach(() => {
  document.body.innerHTML = '';
});

test.each([
  [
    'work',
    `<header><button aria-label="Account: A (${at('a', 'example.com')})"></button></header>`,
  ],
  ['work', `<nav><div><button><img alt="${at('a', 'dep.example.org')}"></button></div></nav>`],
  ['personal', `<header><a title="${at('a', 'mail.example.net')}">A</a></header>`],
  ['personal', `<div data-testid="accounts-profile-button">A ${at('a', 'home.example.net')}</div>`],
  ['work', `<aside><button>Someone<br>${at('a', 'EXAMPLE.com')}</button></aside>`],
  ['unknown', '<header><button aria-label="Account">A</button></header>'],
  [
    'unknown',
    `<main><p>Write to ${at('a', 'example.com')}</p><a title="${at('b', 'x.example')}">b</a></main>`,
  ],
  ['personal', `<header><a title="${at('a', 'example.com.evil.example')}">A</a></header>`],
])('%s', (expected, html) => {
  expect(under(html)).toBe(expected);
});

test('a page is looked at again after a while, and never where policy names no domain', () => {
  let now = 0;
  const account = followAccount(
    () => domains,
    () => now,
  );
  expect(account()).toBe('unknown');
  document.body.innerHTML = `<header><a title="${at('a', 'example.com')}">A</a></header>`;
  expect(account()).toBe('unknown');
  now = 20_000;
  expect(account()).toBe('work');
  expect(followAccount(() => [])()).toBe('unknown');
});
