// Anthropic’s workbench.
import type { Site } from '../contract/site.ts';

export const claudeConsole: Site = {
  id: 'claude-console',
  name: 'Claude Console',
  vendor: 'Anthropic',
  hosts: ['console.anthropic.com', 'platform.claude.com'],
  paths: [],
  editor: 'contenteditable',
  composer: [
    { css: 'div.ProseMirror[contenteditable]', expect: 1 },
    { css: 'textarea', expect: 1 },
  ],
  send: [{ css: 'button[type="submit"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/api/organizations/*/workbench/**',
      body: 'json',
      text: [],
    },
    {
      kind: 'prompt',
      transport: 'http',
      hosts: ['api.anthropic.com'],
      path: '/v1/messages',
      body: 'json',
      text: [['messages', '$last', 'content']],
    },
  ],
};
