// The text of public/managed_schema.json, from the one catalogue of managed keys. Chromium drops what is not in it.
import { managedKeys } from '../../lib/contract/managed.ts';

export const managedSchema = (): string =>
  `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-03/schema#',
      type: 'object',
      properties: managedKeys,
    },
    null,
    2,
  )}\n`;
