// Microsoft 365 Copilot: Lexical on a span; prompts go over a WebSocket in frames that end with character 0x1e.
import type { Site } from '../contract/site.ts';

export const m365Copilot: Site = {
  id: 'm365-copilot',
  name: 'Microsoft 365 Copilot',
  vendor: 'Microsoft',
  hosts: ['m365.cloud.microsoft', 'copilot.cloud.microsoft'],
  paths: [],
  editor: 'contenteditable',
  composer: [
    { css: 'span#m365-chat-editor-target-element', expect: 1 },
    { css: '[data-lexical-editor="true"]', expect: 1 },
  ],
  send: [{ css: 'button.fai-SendButton', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'websocket',
      hosts: ['substrate.office.com'],
      path: '/m365Copilot/Chathub/**',
      body: 'frames',
      text: [['arguments', '*', 'message', 'text']],
    },
    {
      kind: 'upload',
      transport: 'http',
      hosts: ['substrate.office.com'],
      path: '/m365Copilot/UploadFile',
      body: 'multipart',
      text: [],
    },
  ],
};
