// Copilot for everybody: a React textarea; prompts go over a WebSocket, so only the composer and the socket can hold them.
import type { Site } from '../contract/site.ts';

export const copilot: Site = {
  id: 'copilot',
  name: 'Copilot',
  vendor: 'Microsoft',
  hosts: ['copilot.microsoft.com'],
  paths: [],
  editor: 'text-control',
  composer: [
    { css: 'textarea#userInput', expect: 1 },
    { css: 'textarea[data-testid="composer-input"]', expect: 1 },
  ],
  send: [{ css: 'button[data-testid="submit-button"]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'websocket',
      hosts: [],
      path: '/c/api/chat',
      body: 'json',
      text: [['content', '*', 'text']],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: [],
      path: '/c/api/attachments',
      body: 'file',
      text: [],
    },
  ],
};
