// Tells the guard, in the page's own world, that a document was opened anew, before the page can listen there first.
// Decides nothing. See lib/capture/lasting.ts.
import { opened } from './hand-over.ts';
import { type Call, type Native, sure, type Wrap } from './wrapping.ts';

// Taken before the page can change them.
const { apply } = Reflect;
const { dispatchEvent: dispatch } = EventTarget.prototype;
const { Event: Told } = window;
const { write: nothing } = Document.prototype as unknown as { write: Native };

/** @param line the element that the guard listens on. */
export function wrapOpening(line: Element, wrap: Wrap): void {
  const tell = () => sure(() => apply(dispatch, line, [new Told(opened)]));
  const open: Call = (target, self, args) => {
    const done = apply(target, self, args);
    tell();
    return done;
  };
  /** Nothing is written first: that opens the document where writing does, before a script in what is written runs. */
  const write: Call = (target, self, args) => {
    apply(nothing, self, []);
    tell();
    return apply(target, self, args);
  };
  wrap(Document.prototype, 'open', open);
  wrap(Document.prototype, 'write', write);
  wrap(Document.prototype, 'writeln', write);
}
