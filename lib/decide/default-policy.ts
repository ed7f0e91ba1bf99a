// The policy an organisation starts with, and what a browser follows before it has ever reached a collector.
// public/default-policy.json is generated from here; a test compares.
import type { PolicyDocument } from '../contract/policy.ts';

export const defaultPolicy: PolicyDocument = {
  schema: 1,
  version: 1,
  title: 'Default policy',
  organisation: { name: 'Your organisation' },
  minimumLevel: 'medium',
  standing: {
    default: 'unapproved',
    tools: { chatgpt: 'tolerated', claude: 'tolerated', gemini: 'tolerated' },
  },
  matrix: {
    public: { approved: 'allow', tolerated: 'allow', unapproved: 'allow', forbidden: 'allow' },
    internal: { approved: 'log', tolerated: 'log', unapproved: 'warn', forbidden: 'block' },
    confidential: { approved: 'log', tolerated: 'warn', unapproved: 'warn', forbidden: 'block' },
    restricted: {
      approved: 'redact',
      tolerated: 'redact',
      unapproved: 'redact',
      forbidden: 'block',
    },
  },
  overrides: [],
  failMode: { public: 'open', internal: 'open', confidential: 'closed', restricted: 'closed' },
  sites: [],
  recordUse: true,
};
