// Meta AI: a Lexical composer.
import type { Site } from '../contract/site.ts';

export const metaAi: Site = {
  id: 'meta-ai',
  name: 'Meta AI',
  vendor: 'Meta',
  hosts: ['www.meta.ai'],
  paths: [],
  editor: 'contenteditable',
  composer: [{ css: '[data-lexical-editor="true"]', expect: 1 }],
  send: [{ css: 'button[data-testid="composer-send-button"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/graphql',
      body: 'form',
      text: [['variables', '$json', 'message', 'sensitive_string_value']],
    },
  ],
};
