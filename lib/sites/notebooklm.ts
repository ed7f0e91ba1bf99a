// NotebookLM: a textarea; sources are uploaded apart from the chat.
import type { Site } from '../contract/site.ts';

export const notebooklm: Site = {
  id: 'notebooklm',
  name: 'NotebookLM',
  vendor: 'Google',
  hosts: ['notebooklm.google.com'],
  paths: [],
  editor: 'text-control',
  composer: [{ css: 'textarea.query-box-input', expect: 1 }],
  send: [
    { css: 'button[aria-label="Submit"]', expect: 1 },
    { css: 'button[aria-label="Send"]', expect: 1 },
  ],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: [],
      path: '/_/LabsTailwindUi/data/google.internal.labs.tailwind.orchestration.v1.LabsTailwindOrchestrationService/GenerateFreeFormStreamed',
      body: 'form',
      text: [['f.req', '$json', 1, '$json', 0]],
    },
  ],
};
