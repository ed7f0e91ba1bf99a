// Pi: a React textarea.
import type { Site } from '../contract/site.ts';

export const pi: Site = {
  id: 'pi',
  name: 'Pi',
  vendor: 'Inflection AI',
  hosts: ['pi.ai'],
  paths: [],
  editor: 'text-control',
  composer: [
    { css: 'textarea[enterkeyhint="send"]', expect: 1 },
    { css: 'textarea', expect: 1 },
  ],
  send: [{ css: 'button[aria-label="Submit text"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/chat',
      body: 'json',
      text: [['text']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/v2/chat',
      body: 'json',
      text: [['text']],
    },
  ],
};
