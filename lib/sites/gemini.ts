// Gemini: Quill inside a rich-textarea element, on a page that enforces Trusted Types.
import type { Site } from '../contract/site.ts';

export const gemini: Site = {
  id: 'gemini',
  name: 'Gemini',
  vendor: 'Google',
  hosts: ['gemini.google.com'],
  editor: 'contenteditable',
  composer: [{ css: 'rich-textarea .ql-editor[contenteditable]', expect: 1 }],
  send: [{ css: 'button.send-button', expect: 1 }],
};
