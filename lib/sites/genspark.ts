// Genspark: a Vue textarea; the send control is a div.
import type { Site } from '../contract/site.ts';

export const genspark: Site = {
  id: 'genspark',
  name: 'Genspark',
  vendor: 'MainFunc',
  hosts: ['www.genspark.ai'],
  paths: [],
  editor: 'text-control',
  composer: [
    { css: 'textarea.search-input', expect: 1 },
    { css: 'textarea[name="query"]', expect: 1 },
  ],
  send: [{ css: '.enter-icon', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/copilot/ask',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/agent/ask_proxy',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
  ],
};
