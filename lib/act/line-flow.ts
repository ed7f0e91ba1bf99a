// Shift+Enter while policy wants a say about the text. Some pages send by it, and which ones nobody can know: so the page does
// not get the key, and its editor gets a line by another way. Where none comes of that, the key is asked about as an Enter
// is, and the page has it afterwards.
import type { Line } from '../capture/submission.ts';
import { holdsWithin } from './frames.ts';
import { hold } from './hold.ts';
import { isStopped, type SendingParts, sendAfterAll } from './sending-flow.ts';

/** Some editors draw a frame or two late. */
const framesToSettle = 6;

export function onLine(parts: SendingParts, line: Line): void {
  const taken = parts.turn.isTaken();
  if (!taken && !isStopped(parts, line)) return;
  hold(line.event);
  if (!taken) makeLine(parts, line);
}

async function makeLine(parts: SendingParts, line: Line): Promise<void> {
  const [composer] = line.composers;
  if (!composer) return;
  const { element, editor } = composer;
  const before = editor.readText(element);
  const changed = () => editor.readText(element) !== before;
  if (
    (await editor.breakLine(element)) === 'taken' ||
    changed() ||
    (await holdsWithin(framesToSettle, changed)) ||
    parts.turn.isTaken()
  )
    return;
  sendAfterAll(parts, { ...line, kind: 'sending' });
}
