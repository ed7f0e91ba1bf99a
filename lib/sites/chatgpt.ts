// ChatGPT: a ProseMirror composer; the send control shares its slot with the microphone while empty.
import type { Site } from '../contract/site.ts';

export const chatgpt: Site = {
  id: 'chatgpt',
  name: 'ChatGPT',
  vendor: 'OpenAI',
  hosts: ['chatgpt.com', 'chat.openai.com'],
  paths: [],
  editor: 'contenteditable',
  composer: [{ css: '#prompt-textarea', expect: 1 }],
  send: [
    { css: 'button[data-testid="send-button"]', expect: 1 },
    { css: '#composer-submit-button', expect: 1 },
  ],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/backend-api/f/conversation',
      body: 'json',
      text: [['messages', '*', 'content', 'parts', '*']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/backend-api/conversation',
      body: 'json',
      text: [['messages', '*', 'content', 'parts', '*']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/backend-anon/f/conversation',
      body: 'json',
      text: [['messages', '*', 'content', 'parts', '*']],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/backend-anon/conversation',
      body: 'json',
      text: [['messages', '*', 'content', 'parts', '*']],
    },
    {
      kind: 'draft',
      transport: 'http',
      hosts: [],
      path: '/backend-api/f/conversation/prepare',
      body: 'json',
      text: [['partial_query', 'content', 'parts', '*']],
    },
    {
      kind: 'draft',
      transport: 'http',
      hosts: [],
      path: '/backend-api/conversation/generate_autocompletions',
      body: 'json',
      text: [['input_text']],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: [],
      path: '/backend-api/files',
      body: 'json',
      text: [['file_name']],
    },
  ],
};
