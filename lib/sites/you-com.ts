// You.com: a React textarea.
import type { Site } from '../contract/site.ts';

export const youCom: Site = {
  id: 'you-com',
  name: 'You.com',
  vendor: 'You.com',
  hosts: ['you.com'],
  paths: [],
  editor: 'text-control',
  composer: [{ css: 'textarea#search-input-textarea', expect: 1 }],
  send: [{ css: 'button[type="submit"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/streamingSearch',
      body: 'json',
      text: [['query']],
    },
  ],
};
