// Character.AI: a React textarea; prompts go over a WebSocket.
import type { Site } from '../contract/site.ts';

export const characterAi: Site = {
  id: 'character-ai',
  name: 'Character.AI',
  vendor: 'Character Technologies',
  hosts: ['character.ai'],
  paths: [],
  editor: 'text-control',
  composer: [{ css: 'textarea[placeholder]', expect: 1 }],
  send: [{ css: 'button[aria-label="Send a message..."]', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'websocket',
      hosts: ['neo.character.ai'],
      path: '/ws/',
      body: 'json',
      text: [['payload', 'turn', 'candidates', '*', 'raw_content']],
    },
  ],
};
