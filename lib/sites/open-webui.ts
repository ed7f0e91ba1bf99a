// Open WebUI on an organisation’s own hosts: Tiptap, or a textarea where the rich editor is off.
import type { Site } from '../contract/site.ts';

export const openWebui: Site = {
  id: 'open-webui',
  name: 'Open WebUI',
  vendor: 'Open WebUI',
  hosts: [],
  paths: [],
  editor: 'contenteditable',
  composer: [{ css: '#chat-input', expect: 1 }],
  send: [{ css: '#send-message-button', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/chat/completions',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: [],
      path: '/api/v1/files/',
      body: 'multipart',
      text: [],
    },
  ],
};
