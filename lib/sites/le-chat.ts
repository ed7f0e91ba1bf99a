// Le Chat: a ProseMirror composer.
import type { Site } from '../contract/site.ts';

export const leChat: Site = {
  id: 'le-chat',
  name: 'Le Chat',
  vendor: 'Mistral AI',
  hosts: ['chat.mistral.ai'],
  paths: [],
  editor: 'contenteditable',
  composer: [
    { css: 'div.ProseMirror[data-placeholder]', expect: 1 },
    { css: 'div.ProseMirror[contenteditable]', expect: 1 },
  ],
  send: [{ css: 'form button[type="submit"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/chat',
      body: 'json',
      text: [['content'], ['messageInput', '*', 'text']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/trpc/message.newChat',
      body: 'json',
      text: [['*', 'json', 'content']],
    },
  ],
};
