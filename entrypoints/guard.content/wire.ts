// Joins the guard to the script in the page's own world. A guard that comes to a page that has run already, as after an
// update, gets no line; the next load gives it one, and until then health says that the wire is not watched.
import { listenAgain, surviveOpening } from '../../lib/capture/lasting.ts';
import { answerOn, type WireParts } from '../../lib/capture/wire/answer.ts';
import { opened } from '../../lib/capture/wire/hand-over.ts';
import { pageHasRun, takeLine } from '../../lib/capture/wire/meet.ts';
import { type ReadingParts, readingsOn } from '../../lib/capture/wire/readings.ts';

/** @returns whether the script in the page's own world has come. */
export function guardWire(parts: WireParts & ReadingParts): () => boolean {
  let stands = false;
  surviveOpening(parts.signal);
  if (!pageHasRun())
    takeLine((line) => {
      stands = true;
      answerOn(line, parts);
      readingsOn(line, parts);
      line.addEventListener(opened, listenAgain, { signal: parts.signal });
    });
  return () => stands;
}
