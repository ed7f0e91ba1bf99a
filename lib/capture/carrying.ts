// A data transfer of our own, filled: what a paste, a drop or a field hands to the page in place of what was held.
import { makeFile, makeTransfer } from './page-objects.ts';
import type { Handed } from './submission.ts';

export function carrying(files: readonly Handed[], text: string, html: string): DataTransfer {
  const data = makeTransfer();
  for (const handed of files) data.items.add(fileOf(handed));
  if (text !== '') data.setData('text/plain', text);
  if (html !== '') data.setData('text/html', html);
  return data;
}

function fileOf({ file, text }: Handed): File {
  const { name, type, lastModified } = file;
  return text === null ? file : makeFile(text, name, { type, lastModified });
}
