// OpenAI’s playground: the page calls the public API itself.
import type { Site } from '../contract/site.ts';

export const openaiPlatform: Site = {
  id: 'openai-platform',
  name: 'OpenAI Platform',
  vendor: 'OpenAI',
  hosts: ['platform.openai.com'],
  paths: [],
  editor: 'text-control',
  composer: [
    { css: 'textarea[placeholder]', expect: 1 },
    { css: '.ProseMirror[contenteditable]', expect: 1 },
  ],
  send: [{ css: 'button[type="submit"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: ['api.openai.com'],
      path: '/v1/responses',
      body: 'json',
      text: [['input', '$last', 'content']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: ['api.openai.com'],
      path: '/v1/chat/completions',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
  ],
};
