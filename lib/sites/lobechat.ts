// LobeChat: a Lexical composer.
import type { Site } from '../contract/site.ts';

export const lobechat: Site = {
  id: 'lobechat',
  name: 'LobeChat',
  vendor: 'LobeHub',
  hosts: ['lobechat.com', 'chat-preview.lobehub.com'],
  paths: [],
  editor: 'contenteditable',
  composer: [{ css: '[data-lexical-editor="true"]', expect: 1 }],
  send: [],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/webapi/chat/*',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
  ],
};
