// Text of an e-mail file: who, subject, body, and what is attached.
import PostalMime, { type Email } from 'postal-mime';
import type { ReadFile } from './extract.ts';
import { below, type Extraction, notRead, onlyText, together } from './outcome.ts';

const looksLikeMail =
  /^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[ \t][^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n)*){3}/;

/** True for a message's header; asked only for files that are called .eml or of no known kind. */
export const isMail = (head: string): boolean =>
  looksLikeMail.test(head) && /^(?:from|to|subject|received|message-id|mime-version):/im.test(head);

export async function mailText(bytes: Uint8Array, readFile: ReadFile): Promise<Extraction> {
  const mail = await PostalMime.parse(bytes).catch(() => null);
  if (!mail) return notRead('damaged');
  const attached: Extraction[] = [];
  for (const [index, { filename, content }] of mail.attachments.entries()) {
    const name = filename ?? `attachment ${index + 1}`;
    attached.push(below(name, await readFile(name, bytesOf(content))));
  }
  return together([onlyText(headAndBody(mail)), ...attached]);
}

function headAndBody(mail: Email): string {
  const people = [mail.from, ...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])];
  const addresses = people.flatMap((person) =>
    person ? [`${person.name} <${person.address ?? ''}>`] : [],
  );
  return [addresses.join(', '), mail.subject ?? '', mail.text ?? '', mail.html ?? ''].join('\n');
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
