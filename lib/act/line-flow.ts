// Shift+Enter while policy wants a say about the text. Some pages send by it, and which ones nobody can know: so the page does
// not get the key, and its editor gets a line by another way. Where none comes of that, the key is asked about as an Enter
// is, and the page has it afterwards.
import type { Composer } from '../capture/editors/editor.ts';
import type { Line } from '../capture/submission.ts';
import { holdsWithin, later, nextFrame } from './frames.ts';
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
  const html = editor.readHtml(element);
  const changed = () => editor.readText(element) !== before;
  if ((await editor.breakLine(element)) === 'taken') return;
  // A break at the end of a block only keeps it open (TinyMCE's paste makes one): it takes a second one for a line. Soon: the
  // person types on.
  for (const wait of [() => later(0), () => drawn(composer)]) {
    await wait();
    if (changed() || editor.readHtml(element) === html) continue;
    editor.insertLines?.(element, { text: '\n', html: '' });
    break;
  }
  if (changed() || (await holdsWithin(framesToSettle, changed)) || parts.turn.isTaken()) return;
  sendAfterAll(parts, { ...line, kind: 'sending' });
}

/** Until two frames show the same: TinyMCE takes a paste by way of a box of its own, which is there for a moment. */
async function drawn({ element, editor }: Composer): Promise<void> {
  let last = '';
  for (let frame = 0; frame < framesToSettle; frame += 1) {
    await nextFrame();
    const now = editor.readHtml(element);
    if (now === last) return;
    last = now;
  }
}
