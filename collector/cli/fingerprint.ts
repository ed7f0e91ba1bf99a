// `spillway fingerprint DIR`: the documents of a folder become an asset of fingerprints. Reads what attachments are read
// by; names what it could not read and goes on.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assetLimits } from '../../lib/contract/own.ts';
import { extractText } from '../../lib/extract/extract.ts';
import { createFingerprintBuilder, type FingerprintBuilder } from '../own/fingerprint-file.ts';
import { assetOf } from '../store/assets.ts';
import { printEntry } from './own-entry.ts';
import { failed, say } from './with-store.ts';
import type { Words } from './words.ts';

export async function fingerprint({ positionals, flags }: Words): Promise<number> {
  const [dir = ''] = positionals;
  if (!flags.out) return failed('"fingerprint" needs --out.', 2);
  const files = await filesIn(dir);
  if (!files) return failed(`${dir} is not a folder that can be read.`);
  const builder = createFingerprintBuilder();
  let taken = 0;
  for (const file of files) {
    const problem = await add(builder, path.join(dir, file));
    if (problem) say(`${file}: ${problem}`);
    else taken++;
    if (builder.size() > assetLimits.bytes)
      return failed(`More than ${assetLimits.bytes >> 20} MB of fingerprints: split the folder.`);
  }
  if (taken === 0) return failed(`No document in ${dir} could be read.`);
  const bytes = builder.build();
  await writeFile(flags.out, bytes, { mode: 0o600 });
  say(
    `${taken} of ${files.length} files, ${bytes.length} bytes. Next: spillway asset add ${flags.out}`,
  );
  return printEntry(flags.id ?? 'documents', 'fingerprints', assetOf(bytes));
}

async function filesIn(dir: string): Promise<string[] | null> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
      .sort();
  } catch {
    return null;
  }
}

/** @returns why nothing of it is known, or null. */
async function add(builder: FingerprintBuilder, file: string): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return 'cannot be read';
  const { parts, unread } = await extractText(path.basename(file), new Uint8Array(bytes));
  const added = builder.add(parts.map(({ text }) => text).join('\n\n'));
  if (added > 0) return null;
  return unread[0] ? `not read (${unread[0].why})` : 'too short: 55 letters in a row are needed';
}
