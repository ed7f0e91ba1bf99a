// `spillway policy show` and `spillway policy publish FILE`.
import { readFile } from 'node:fs/promises';
import { type PolicyDocument, policyDocument } from '../../lib/contract/policy.ts';
import { explained, failed, operator, say, withStore } from './with-store.ts';
import type { Words } from './words.ts';

export const showPolicy = (words: Words): Promise<number> =>
  withStore(words, async (store) => {
    const policy = store.policies.current();
    if (!policy) return failed('No policy has been published.');
    process.stdout.write(`${JSON.stringify(JSON.parse(policy.document), null, 2)}\n`);
    return 0;
  });

export async function publishPolicy(words: Words): Promise<number> {
  const [file = ''] = words.positionals;
  const read = await readPolicy(file);
  if (!read.ok) return failed(read.message);
  return withStore(words, async (store) => {
    const outcome = await store.policies.publish(read.document, operator);
    if (!outcome.ok && outcome.why === 'bad-field')
      return failed(`${file}: ${outcome.field}: ${outcome.message}`);
    if (!outcome.ok) return failed(notHigher(read.document.version, outcome.current));
    await store.audit.note(operator, 'policy-published', `version ${outcome.policy.version}`);
    say(`Published version ${outcome.policy.version}. Browsers follow it with their next contact.`);
    return 0;
  });
}

type Read =
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly message: string };

/** Each mistake is told with the file and the field. */
export async function readPolicy(file: string): Promise<Read> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { ok: false, message: `${file} cannot be read.` };
  const json = parsed(text);
  if (json === undefined) return { ok: false, message: `${file} is not valid JSON.` };
  const document = policyDocument.safeParse(json);
  return document.success
    ? { ok: true, document: document.data }
    : { ok: false, message: `${file}: ${explained(document.error)}` };
}

const notHigher = (version: number, current: number): string =>
  `version: must be higher than the published one: it is ${version}, ${current} is published.`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
