// DeepSeek: a React textarea; the send control is a div.
import type { Site } from '../contract/site.ts';

export const deepseek: Site = {
  id: 'deepseek',
  name: 'DeepSeek',
  vendor: 'DeepSeek',
  hosts: ['chat.deepseek.com'],
  paths: [],
  editor: 'text-control',
  composer: [
    { css: 'textarea#chat-input', expect: 1 },
    { css: 'textarea[placeholder]', expect: 1 },
  ],
  send: [{ css: 'div[role="button"][aria-disabled]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/v0/chat/completion',
      body: 'json',
      text: [['prompt']],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: [],
      path: '/api/v0/file/upload_file',
      body: 'multipart',
      text: [],
    },
  ],
};
