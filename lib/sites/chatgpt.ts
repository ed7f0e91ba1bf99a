// ChatGPT: a ProseMirror composer; the send control shares its slot with the microphone while empty.
import type { Site } from '../contract/site.ts';

export const chatgpt: Site = {
  id: 'chatgpt',
  name: 'ChatGPT',
  vendor: 'OpenAI',
  hosts: ['chatgpt.com', 'chat.openai.com'],
  editor: 'contenteditable',
  composer: [{ css: '#prompt-textarea', expect: 1 }],
  send: [
    { css: 'button[data-testid="send-button"]', expect: 1 },
    { css: '#composer-submit-button', expect: 1 },
  ],
};
