// The check on the wire, in the page's own world. Composition only: it wraps what the page sends with and what it reads
// a person's things with, and asks the guard. Where it stands is said in wxt.config.ts, because the list of hosts would
// be most of this script.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerLine } from '../lib/capture/wire/meet.ts';
import { wrapWire } from '../lib/capture/wire/wrap.ts';
import { wrapOpening } from '../lib/capture/wire/wrap-opening.ts';
import { wrapReading } from '../lib/capture/wire/wrap-reading.ts';
import { createWrap } from '../lib/capture/wire/wrapping.ts';

export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  main() {
    const line = offerLine();
    const wrap = createWrap();
    wrapWire(line, wrap);
    wrapReading(line, wrap);
    wrapOpening(line, wrap);
  },
});
