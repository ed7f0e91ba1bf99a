// The engine for the guard, in a script of its own: the guard listens before any of this has run. The build wraps it
// (wxt.config.ts), so that a page pays for it when there is nothing else to do, or with the first text.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { buildInspector } from '../lib/inspect/organisation/product.ts';

export default defineUnlistedScript(() => buildInspector);
