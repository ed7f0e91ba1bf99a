// One file → its text and what inspection finds in it, block by block.
import type { Finding } from '../../lib/contract/finding.ts';
import type { ReadReply } from '../../lib/contract/reading.ts';
import { blocksOf, merged, moved } from '../../lib/extract/blocks.ts';
import { extractText } from '../../lib/extract/extract.ts';
import { defaultLimits } from '../../lib/extract/limits.ts';
import type { Inspector } from '../../lib/inspect/organisation/inspector.ts';
import { ownInspector } from './own-inspector.ts';

/** Never throws: a file that cannot be read is one that was not read, and says so. */
export async function readFile(file: File): Promise<Omit<ReadReply, 'id'>> {
  if (file.size > defaultLimits.fileBytes) return unread('too-large');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { parts, unread } = await extractText(file.name, bytes);
    const text = parts.map((part) => part.text).join('\n\n');
    const inspector = await ownInspector();
    return { text, findings: findingsIn(text, inspector), unread };
  } catch {
    return unread('damaged');
  }
}

function findingsIn(text: string, { inspect }: Inspector): Finding[] {
  const found = [...blocksOf(text)].flatMap((block) =>
    moved(inspect(block.text).findings, block.start),
  );
  return merged(found);
}

const unread = (why: 'too-large' | 'damaged'): Omit<ReadReply, 'id'> => ({
  text: '',
  findings: [],
  unread: [{ where: '', why }],
});
