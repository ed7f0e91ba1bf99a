// Reads the console as an administrator does: signs in with the one-time password, chooses one, looks at the Overview.
import { randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import type { Trial } from './trial.ts';

export type ConsoleFigures = { readonly redacted: number; readonly tools: string };

export async function readConsoleFigures(
  context: BrowserContext,
  trial: Trial,
): Promise<ConsoleFigures> {
  const page = await signInToConsole(context, trial);
  const redacted = Number(await page.locator('[data-figure="redacted"]').innerText());
  const tools = await page.locator('section:has(#tools-title) ul').innerText();
  await page.close();
  return { redacted, tools };
}

/** Only on a collector's first start: afterwards nobody but the administrator knows the password. */
export async function signInToConsole(context: BrowserContext, trial: Trial): Promise<Page> {
  const page = await context.newPage();
  const own = randomBytes(18).toString('base64url');
  await page.goto(`${trial.collectorUrl}/console/`);
  await page.getByLabel('Password', { exact: true }).fill(trial.firstPassword ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('New password', { exact: true }).fill(own);
  await page.getByLabel('New password again').fill(own);
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.locator('[data-figure="redacted"]').waitFor();
  return page;
}
