// Groq’s playground: the page calls the public API itself.
import type { Site } from '../contract/site.ts';

export const groqPlayground: Site = {
  id: 'groq-playground',
  name: 'Groq Playground',
  vendor: 'Groq',
  hosts: ['console.groq.com'],
  paths: [],
  editor: 'text-control',
  composer: [{ css: 'textarea[placeholder]', expect: 1 }],
  send: [{ css: 'button[type="submit"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: ['api.groq.com'],
      path: '/openai/v1/chat/completions',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
  ],
};
