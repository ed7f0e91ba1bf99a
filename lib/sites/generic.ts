// A tool without an adapter of its own: the composer is whatever editable the event comes from.
import type { Site } from '../contract/site.ts';

export const generic: Site = {
  id: 'generic',
  name: 'AI tool',
  vendor: 'unknown',
  hosts: [],
  paths: [],
  editor: 'auto',
  composer: [],
  send: [
    { css: 'button[type=submit]', expect: 1 },
    { css: 'button[aria-label*="send" i]:not([aria-label*="resend" i])', expect: 1 },
    { css: '[data-testid*="send" i]', expect: 1 },
  ],
  endpoints: [],
};
