// Searches every byte below a folder for values: the last word on what was stored.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export type Searched = {
  readonly files: number;
  readonly bytes: number;
  readonly hits: readonly string[];
};

/** UTF-8 and UTF-16, because browsers store both. Files that vanish while being read are not counted. */
export async function filesHolding(folder: string, values: readonly string[]): Promise<Searched> {
  const needles = values.flatMap((value) => [
    Buffer.from(value, 'utf8'),
    Buffer.from(value, 'utf16le'),
  ]);
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const hits: string[] = [];
  let files = 0;
  let bytes = 0;
  for (const entry of entries.filter((item) => item.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file).catch(() => null);
    if (!content) continue;
    files += 1;
    bytes += content.length;
    if (needles.some((needle) => content.includes(needle))) hits.push(path.relative(folder, file));
  }
  return { files, bytes, hits };
}
