// Where browsers fetch the extension and its updates.

export const extensionPaths = {
  updates: '/extension/updates.xml',
  package: '/extension/spillway.crx',
} as const;
