// Perplexity: a Lexical composer that asks for suggestions while somebody types.
import type { Site } from '../contract/site.ts';

export const perplexity: Site = {
  id: 'perplexity',
  name: 'Perplexity',
  vendor: 'Perplexity AI',
  hosts: ['www.perplexity.ai', 'perplexity.ai'],
  paths: [],
  editor: 'contenteditable',
  composer: [{ css: '#ask-input', expect: 1 }],
  send: [{ css: 'button[aria-label="Submit"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/rest/sse/perplexity_ask',
      body: 'json',
      text: [['query_str']],
    },
    {
      kind: 'draft',
      transport: 'http',
      hosts: [],
      path: '/rest/autosuggest/list-autosuggest',
      body: 'json',
      text: [['query']],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: [],
      path: '/rest/uploads/create_upload_url',
      body: 'json',
      text: [['filename']],
    },
  ],
};
