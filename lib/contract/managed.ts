// The one catalogue of keys that an administrator may push. public/managed_schema.json is generated from it.
// Anyone on the device can read these values (chrome://policy): a token here may do nothing but enrol.
import { z } from 'zod';
import { enrolToken } from './enrol.ts';
import { policyKeys } from './signing.ts';

export const managedKeys = {
  collectorUrl: {
    title: 'Address of the collector',
    description:
      'Where policy comes from and where events go, e.g. https://spillway.example.com. Without it the browser is guarded by the bundled policy and sends nothing.',
    type: 'string',
  },
  enrolToken: {
    title: 'Enrolment token',
    description: 'From "spillway token create". It can enrol a browser and nothing else.',
    type: 'string',
  },
  department: {
    title: 'Department',
    description: 'Counted in the console in groups, never alone. At most 64 characters.',
    type: 'string',
  },
  userHint: {
    title: 'User hint',
    description:
      "Filled by the MDM's variable, e.g. $EMAIL. Sent once at enrolment; the collector keeps a pseudonym.",
    type: 'string',
  },
  policyKey: {
    title: 'Key of the policy',
    description:
      'From "spillway policy key": only a policy signed with it is followed. Two keys with a space between them while keys are changed. Without it the browser trusts the key that it is told when it enrols.',
    type: 'string',
  },
} as const satisfies Record<string, { title: string; description: string; type: 'string' }>;

export type ManagedKey = keyof typeof managedKeys;

const host = '[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?';
const loopback = '(?:localhost|127\\.0\\.0\\.1|\\[::1\\]|[a-z0-9-]{1,63}\\.localhost)';

/** https, or http on loopback, where no network lies between. No path, query or credentials. */
export const collectorUrl = z
  .string()
  .max(300)
  .regex(
    new RegExp(`^(?:https://${host}|http://${loopback})(?::\\d{1,5})?/?$`),
    'https://host, or http:// on loopback, without a path',
  );

/** Keys are parsed one by one, so that one bad value does not undo the others. */
export const managedValue = {
  collectorUrl,
  enrolToken,
  department: z.string().trim().min(1).max(64),
  userHint: z.string().trim().min(1).max(128),
  policyKey: policyKeys,
} satisfies Record<ManagedKey, z.ZodType<string>>;

/** What the extension works with: no optional fields. */
export type Settings = { readonly [K in ManagedKey]: string | null };
export const noSettings: Settings = {
  collectorUrl: null,
  enrolToken: null,
  department: null,
  userHint: null,
  policyKey: null,
};
