// Own detection in a real page: words of the policy, and words of an asset that the worker gives out in parts.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GuardedBrowser, policyOf, startGuardedBrowser } from '../support/guarded-browser.ts';
import { composers, openPractice } from '../support/practice.ts';

let browser: GuardedBrowser;
beforeAll(async () => {
  browser = await startGuardedBrowser();
});
afterAll(() => browser?.close());

/** More than one part of what a message carries. */
const terms = Array.from({ length: 40_000 }, (_, index) => `customer ${index * 7919} limited`);
const text = terms.join('\n');
const sha256 = createHash('sha256').update(text).digest('hex');
const head = { class: 'restricted', title: 'Words of ours' } as const;

/** Runs in the extension page, as the worker keeps an asset that it has checked. */
async function keep({ sha256, text }: { sha256: string; text: string }): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const opening = indexedDB.open('spillway');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction('assets', 'readwrite');
  writing.objectStore('assets').put({ sha256, bytes });
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
  await chrome.storage.local.set({ assets: [sha256] });
}

test('words of the policy and of its asset are redacted under the names of their rules', async () => {
  const asset = { sha256, bytes: new TextEncoder().encode(text).length };
  expect(asset.bytes).toBeGreaterThan(512 * 1024);
  await browser.setPolicy({
    ...policyOf('redact'),
    own: {
      dictionaries: [
        { ...head, id: 'projects', terms: ['Falcon Nine'] },
        { ...head, id: 'customers', asset },
      ],
      patterns: [{ ...head, id: 'contract', pattern: '[A-Z]{2}-PRJ-\\d{4}' }],
    },
  });
  await browser.inside.evaluate(keep, { sha256, text });
  const chat = await openPractice(browser, composers[0]?.id ?? 'react');
  // The asset comes in its own time; until then the rest is inspected without it.
  for (let tries = 0; tries < 20; tries++) {
    await chat.paste(`falcon nine for ${terms[12_345]} under EU-PRJ-2041`);
    await chat.dialog.until(true);
    await chat.press('Enter');
    await chat.dialog.until(false);
    const shown = await chat.untilText((now) => now.split('PROJECTS_1').length > tries + 1);
    expect(shown).toContain('[CONTRACT_1]');
    if (shown.includes('[CUSTOMERS_1]')) break;
  }
  expect(await chat.untilText((now) => now.includes('[CUSTOMERS_1]'))).toContain('[PROJECTS_1]');
  expect(await chat.page.content()).not.toContain(String(terms[12_345]));
  await chat.page.close();
});
