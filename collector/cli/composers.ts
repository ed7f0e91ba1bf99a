// The practice chat's three composers as a person meets them: paste, take the redaction, send. Sentences for the
// proof and for tests; what each does is done with trusted input and the real clipboard.
import type { Page } from 'playwright-core';

export const composers = [
  { id: 'prosemirror', name: 'ProseMirror', css: '.ProseMirror' },
  { id: 'lexical', name: 'Lexical', css: '[data-lexical-editor]' },
  { id: 'react', name: 'React textarea', css: 'textarea' },
] as const;
export type Composer = (typeof composers)[number];

/** The guard's dialog is in a closed shadow root: seen from outside, the focus is on its host, an empty aside. */
const dialogHost = 'aside';

export async function openComposer(
  page: Page,
  practiceUrl: string,
  composer: Composer,
): Promise<void> {
  await page.goto(`${practiceUrl}/${composer.id}`);
  await page.locator(composer.css).first().click();
}

export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
}

export async function untilDialog(page: Page, open: boolean): Promise<void> {
  await page.waitForFunction(
    ([host, wanted]) => (document.activeElement?.matches(host) ?? false) === wanted,
    [dialogHost, open] as const,
    { timeout: 15_000, polling: 20 },
  );
}

/** A key in the dialog, once it takes one: Enter is its recommendation, Escape no. */
export async function answerDialog(page: Page, key: 'Enter' | 'Escape'): Promise<void> {
  await untilReadable(page);
  await page.keyboard.press(key);
  await untilDialog(page, false);
}

/** A dialog takes no answer until it has been seen for 350 ms (lib/act/shield.ts), counted from its first frame. */
export const untilReadable = (page: Pick<Page, 'evaluate'>): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 370));
        // In a tab that nobody sees there is no frame.
        setTimeout(resolve, 2_000);
      }),
  );

export async function composerText(page: Page, composer: Composer): Promise<string> {
  const field = page.locator(composer.css).first();
  return composer.id === 'react' ? field.inputValue() : field.innerText();
}

/** What is written back comes a moment after the dialog has closed. @returns the text, also when it waited in vain. */
export async function untilComposer(page: Page, composer: Composer, part: string): Promise<string> {
  for (let waited = 0; ; waited += 25) {
    const text = await composerText(page, composer);
    if (text.includes(part) || waited > 10_000) return text;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
