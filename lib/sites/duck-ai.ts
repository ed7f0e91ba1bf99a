// Duck.ai: a React textarea.
import type { Site } from '../contract/site.ts';

export const duckAi: Site = {
  id: 'duck-ai',
  name: 'Duck.ai',
  vendor: 'DuckDuckGo',
  hosts: ['duck.ai'],
  paths: [],
  editor: 'text-control',
  composer: [{ css: 'textarea[name="user-prompt"]', expect: 1 }],
  send: [{ css: 'button[aria-label="Send"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/duckchat/v1/chat',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
  ],
};
