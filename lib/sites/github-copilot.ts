// GitHub Copilot on github.com: a textarea among many; only its own counts as a composer.
import type { Site } from '../contract/site.ts';

export const githubCopilot: Site = {
  id: 'github-copilot',
  name: 'GitHub Copilot',
  vendor: 'GitHub',
  hosts: ['github.com'],
  paths: ['/copilot'],
  editor: 'text-control',
  composer: [{ css: '#copilot-chat-textarea', expect: 1 }],
  send: [{ css: 'button:has(.octicon-paper-airplane)', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [
        'api.individual.githubcopilot.com',
        'api.business.githubcopilot.com',
        'api.enterprise.githubcopilot.com',
      ],
      path: '/github/chat/threads/*/messages',
      body: 'json',
      text: [['content']],
    },
  ],
};
