// Qwen Chat: built on Open WebUI, with a textarea.
import type { Site } from '../contract/site.ts';

export const qwenChat: Site = {
  id: 'qwen-chat',
  name: 'Qwen Chat',
  vendor: 'Alibaba',
  hosts: ['chat.qwen.ai'],
  paths: [],
  editor: 'text-control',
  composer: [{ css: 'textarea#chat-input', expect: 1 }],
  send: [{ css: '#send-message-button', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/v2/chat/completions',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/chat/completions',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
  ],
};
