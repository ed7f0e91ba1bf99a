// Poe: a React textarea; class names carry a hash, so only their beginning is matched.
import type { Site } from '../contract/site.ts';

export const poe: Site = {
  id: 'poe',
  name: 'Poe',
  vendor: 'Quora',
  hosts: ['poe.com'],
  paths: [],
  editor: 'text-control',
  composer: [{ css: 'textarea[class*="GrowingTextArea_textArea"]', expect: 1 }],
  send: [{ css: 'button[class*="sendButton"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/gql_POST',
      body: 'json',
      text: [['variables', 'query']],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: [],
      path: '/api/gql_upload_POST',
      body: 'multipart',
      text: [],
    },
  ],
};
