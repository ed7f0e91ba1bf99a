// The last step of the proof: searches everything stored and sent for what was planted.
import { fail, type Scene } from './check-scene.ts';
import { filesHolding } from './files-holding.ts';
import { dumpStorage, keptMessages } from './inside-extension.ts';
import { formsOf } from './planted.ts';

/** Looks for the planted values, and for a control that must be there: a search that finds nothing at all proves nothing. */
export async function searchEverything({
  trial,
  recorder,
  options,
  page,
  dataDir,
  profile,
  log,
  planted,
  context,
}: Scene) {
  const values = formsOf(planted);
  const places: Record<string, string> = {
    'what was sent': recorder.traffic().join('\n'),
    messages: (await keptMessages(options)).join('\n'),
    'the extension’s storage': await dumpStorage(options),
    'the collector’s log': log.join('\n'),
    'what the page received': trial
      .received()
      .map(({ text }) => text)
      .join('\n'),
  };
  const control: Record<string, string> = {
    'the collector’s log': '/v1/events',
    'what the page received': 'Keep it friendly',
  };
  for (const [place, content] of Object.entries(places)) {
    if (values.some((value) => content.includes(value))) fail(`A planted value is in ${place}.`);
    if (!content.includes(control[place] ?? 'payment-card'))
      fail(`The search did not reach ${place}: its control value is missing.`);
  }
  await page.close();
  const stored = await filesHolding(dataDir, values);
  if (stored.hits.length > 0) fail(`A planted value is in the collector's file ${stored.hits[0]}.`);
  if ((await filesHolding(dataDir, ['payment-card'])).hits.length === 0)
    fail('The search did not reach the collector’s files.');
  await context.close();
  const kept = await filesHolding(profile, values);
  if (kept.hits.length > 0) fail(`A planted value is in the browser's file ${kept.hits[0]}.`);
  const bytes = Object.values(places).join('').length + stored.bytes + kept.bytes;
  return [
    null,
    `searched ${Object.keys(places).length} streams and ${stored.files + kept.files} files (${Math.round(bytes / 1e6)} MB); controls found, planted values absent`,
  ] as const;
}
