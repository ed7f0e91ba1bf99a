// The browser's policy that installs the extension and hands it its settings. Source: Chromium's policy templates
// ExtensionSettings and, for the settings, the "3rdparty" section of a Linux policy file.
import type { ManagedKey } from '../../lib/contract/managed.ts';

export type ManagedValues = Partial<Readonly<Record<ManagedKey, string>>>;

/**
 * @param url address of the collector. `override_update_url`: updates come from there as well, whatever the
 *   extension's manifest says, so that one package serves every organisation.
 */
export const policyFile = (id: string, url: string, values: ManagedValues): string =>
  `${JSON.stringify(
    {
      ExtensionSettings: {
        [id]: {
          installation_mode: 'force_installed',
          update_url: `${url}/extension/updates.xml`,
          override_update_url: true,
        },
      },
      '3rdparty': { extensions: { [id]: values } },
    },
    null,
    2,
  )}\n`;

/** Where Chromium and Chrome on Linux read machine-wide policy, below the root. */
export const linuxPolicyFiles = [
  'etc/chromium/policies/managed/spillway.json',
  'etc/opt/chrome/policies/managed/spillway.json',
] as const;
