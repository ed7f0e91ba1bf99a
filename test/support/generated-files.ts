// The files that are generated from code, and their content; a test compares them with what is committed.
import { managedSchema } from '../../collector/mdm/managed-schema.ts';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';

export const generatedFiles = (): Record<string, string> => ({
  'public/managed_schema.json': managedSchema(),
  'public/default-policy.json': `${JSON.stringify(defaultPolicy, null, 2)}\n`,
});
