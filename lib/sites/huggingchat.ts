// HuggingChat: a Svelte textarea in a form; text of 3,984 characters and more becomes an attachment.
import type { Site } from '../contract/site.ts';

export const huggingchat: Site = {
  id: 'huggingchat',
  name: 'HuggingChat',
  vendor: 'Hugging Face',
  hosts: ['huggingface.co'],
  paths: ['/chat'],
  editor: 'text-control',
  composer: [{ css: 'form textarea[placeholder]', expect: 1 }],
  send: [{ css: 'form button[type="submit"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/chat/conversation/*',
      body: 'multipart',
      text: [['data', '$json', 'inputs']],
    },
  ],
};
