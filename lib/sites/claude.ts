// Claude: a Tiptap composer; a long paste becomes an attachment whose text travels with the prompt.
import type { Site } from '../contract/site.ts';

export const claude: Site = {
  id: 'claude',
  name: 'Claude',
  vendor: 'Anthropic',
  hosts: ['claude.ai'],
  paths: [],
  editor: 'contenteditable',
  composer: [
    { css: 'div[data-testid="chat-input"][contenteditable]', expect: 1 },
    { css: 'div.ProseMirror[contenteditable]', expect: 1 },
  ],
  send: [{ css: 'button[aria-label="Send message"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/organizations/*/chat_conversations/*/completion',
      body: 'json',
      text: [['prompt'], ['attachments', '*', 'extracted_content']],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: [],
      path: '/api/organizations/*/upload',
      body: 'multipart',
      text: [],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: [],
      path: '/api/*/upload',
      body: 'multipart',
      text: [],
    },
  ],
};
