// Lumo: Tiptap; prompts are encrypted in the page, so only the composer can hold them.
import type { Site } from '../contract/site.ts';

export const lumo: Site = {
  id: 'lumo',
  name: 'Lumo',
  vendor: 'Proton',
  hosts: ['lumo.proton.me'],
  paths: [],
  editor: 'contenteditable',
  composer: [{ css: '.ProseMirror[contenteditable]', expect: 1 }],
  send: [
    { css: 'button.composer-submit-button', expect: 1 },
    { css: 'button[aria-label="Send"]', expect: 1 },
  ],
  endpoints: [],
};
