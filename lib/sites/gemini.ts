// Gemini: Quill inside a rich-textarea element, on a page that enforces Trusted Types.
import type { Site } from '../contract/site.ts';

export const gemini: Site = {
  id: 'gemini',
  name: 'Gemini',
  vendor: 'Google',
  hosts: ['gemini.google.com'],
  paths: [],
  editor: 'contenteditable',
  composer: [{ css: 'rich-textarea .ql-editor[contenteditable]', expect: 1 }],
  send: [{ css: 'button.send-button', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate',
      body: 'form',
      text: [['f.req', '$json', 1, '$json', 0, 0]],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: ['content-push.googleapis.com'],
      path: '/upload',
      body: 'file',
      text: [],
    },
  ],
};
