// Manus: an agent; prompts go over a WebSocket.
import type { Site } from '../contract/site.ts';

export const manus: Site = {
  id: 'manus',
  name: 'Manus',
  vendor: 'Butterfly Effect',
  hosts: ['manus.im'],
  paths: [],
  editor: 'contenteditable',
  composer: [
    { css: '.tiptap.ProseMirror', expect: 1 },
    { css: 'textarea', expect: 1 },
  ],
  send: [{ css: 'button[type="submit"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'websocket',
      hosts: ['api.manus.im'],
      path: '/socket.io/**',
      body: 'frames',
      text: [],
    },
  ],
};
