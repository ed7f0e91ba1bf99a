// The guard's ears on the line to the script in the page's own world. A guard that comes to a page that has run already,
// as after an update, gets no line; the next load gives it one, and until then health says that the wire is not watched.
import { createEars, type Ears } from '../ears.ts';
import { opened, pointed, reading } from './hand-over.ts';
import { pageHasRun, takeLine } from './meet.ts';
import { questionType } from './question.ts';

export type OnLine = <T extends Event>(type: string, listener: (event: T) => void) => void;

type LineParts = {
  /** Called before a question is handed on. */
  readonly open: () => void;
  /** The page has opened its document anew. */
  readonly onOpened: () => void;
  readonly signal: AbortSignal;
};

/** @returns `stands`: whether the script in the page's own world has come. */
export function hearLine({ open, onOpened, signal }: LineParts): {
  readonly on: Ears['on'];
  readonly stands: () => boolean;
} {
  const types = [questionType, reading, pointed];
  const ears = createEars({ types, before: open, signal });
  let stands = false;
  if (!pageHasRun())
    takeLine((line) => {
      stands = true;
      ears.listenOn(line);
      line.addEventListener(opened, onOpened, { signal });
    });
  return { on: ears.on, stands: () => stands };
}
