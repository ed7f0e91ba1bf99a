// Claude: a Tiptap composer.
import type { Site } from '../contract/site.ts';

export const claude: Site = {
  id: 'claude',
  name: 'Claude',
  vendor: 'Anthropic',
  hosts: ['claude.ai'],
  editor: 'contenteditable',
  composer: [
    { css: 'div[data-testid="chat-input"][contenteditable]', expect: 1 },
    { css: 'div.ProseMirror[contenteditable]', expect: 1 },
  ],
  send: [{ css: 'button[aria-label="Send message"]', expect: 1 }],
};
