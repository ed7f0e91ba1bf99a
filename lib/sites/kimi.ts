// Kimi: a Lexical composer; the send control is a div.
import type { Site } from '../contract/site.ts';

export const kimi: Site = {
  id: 'kimi',
  name: 'Kimi',
  vendor: 'Moonshot AI',
  hosts: ['www.kimi.com', 'kimi.com', 'kimi.moonshot.cn'],
  paths: [],
  editor: 'contenteditable',
  composer: [
    { css: '.chat-input-editor[contenteditable]', expect: 1 },
    { css: '[data-lexical-editor="true"]', expect: 1 },
  ],
  send: [{ css: '.send-button-container', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/chat/*/completion/stream',
      body: 'json',
      text: [['messages', '*', 'content']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/apiv2/kimi.chat.v1.ChatService/Chat',
      body: 'file',
      text: [],
    },
  ],
};
