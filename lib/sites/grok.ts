// Grok, by itself and inside X: Tiptap, formerly a textarea.
import type { Site } from '../contract/site.ts';

export const grok: Site = {
  id: 'grok',
  name: 'Grok',
  vendor: 'xAI',
  hosts: ['grok.com'],
  paths: [],
  editor: 'contenteditable',
  composer: [
    { css: 'div.tiptap.ProseMirror', expect: 1 },
    { css: 'textarea[aria-label]', expect: 1 },
  ],
  send: [{ css: 'button[type="submit"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/rest/app-chat/conversations/new',
      body: 'json',
      text: [['message']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/rest/app-chat/conversations/*/responses',
      body: 'json',
      text: [['message']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: ['grok.x.com'],
      path: '/2/grok/add_response.json',
      body: 'json',
      text: [['responses', '*', 'message']],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: [],
      path: '/rest/app-chat/upload-file',
      body: 'json',
      text: [['fileName'], ['content']],
    },
  ],
};
