// Google AI Studio: an Angular textarea; the request is an array without names, so every string in it is read.
import type { Site } from '../contract/site.ts';

export const aiStudio: Site = {
  id: 'ai-studio',
  name: 'Google AI Studio',
  vendor: 'Google',
  hosts: ['aistudio.google.com'],
  paths: [],
  editor: 'text-control',
  composer: [
    { css: 'ms-prompt-input-wrapper textarea', expect: 1 },
    { css: 'ms-autosize-textarea textarea', expect: 1 },
  ],
  send: [{ css: 'run-button button', expect: 1 }],
  endpoints: [
    {
      kind: 'prompt',
      transport: 'http',
      hosts: ['alkalimakersuite-pa.clients6.google.com'],
      path: '/$rpc/google.internal.alkali.applications.makersuite.v1.MakerSuiteService/GenerateContent',
      body: 'json',
      text: [],
    },
  ],
};
