// NextChat on an organisation’s own hosts: a React textarea; its file input is made in code and never attached.
import type { Site } from '../contract/site.ts';

export const nextchat: Site = {
  id: 'nextchat',
  name: 'NextChat',
  vendor: 'NextChat',
  hosts: [],
  paths: [],
  editor: 'text-control',
  composer: [{ css: '#chat-input', expect: 1 }],
  send: [],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/openai/v1/chat/completions',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
  ],
};
