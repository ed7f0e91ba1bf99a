// Joins the guard to the script in the page's own world. A newer guard in the same page takes over the line of the
// older one; one that comes to a page that has run already has no line, and the next reload gives it one.
import { answerOn, type WireParts } from '../../lib/capture/wire/answer.ts';
import { pageHasRun, takeLine } from '../../lib/capture/wire/meet.ts';

type Slot = { spillwayLine?: Element };

export function guardWire(parts: WireParts): void {
  const slot = globalThis as Slot;
  const use = (line: Element) => {
    slot.spillwayLine = line;
    answerOn(line, parts);
  };
  if (slot.spillwayLine) use(slot.spillwayLine);
  else if (!pageHasRun()) takeLine(use);
}
