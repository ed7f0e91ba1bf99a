// LibreChat on an organisation’s own hosts: a React textarea.
import type { Site } from '../contract/site.ts';

export const librechat: Site = {
  id: 'librechat',
  name: 'LibreChat',
  vendor: 'LibreChat',
  hosts: [],
  paths: [],
  editor: 'text-control',
  composer: [{ css: 'textarea[data-testid="text-input"]', expect: 1 }],
  send: [{ css: '[data-testid="send-button"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/ask/*',
      body: 'json',
      text: [['text']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/agents/chat/**',
      body: 'json',
      text: [['text']],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: [],
      path: '/api/files/**',
      body: 'multipart',
      text: [],
    },
  ],
};
