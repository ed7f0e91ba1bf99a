// Which keys this browser believes policies from: the administrator's, else the one that the collector told when the two
// first met (trust on first use), else none yet. Checks signatures with them.
import type { Settings } from '../contract/managed.ts';
import { policyKey } from '../contract/signing.ts';
import type { SignedBody } from './client.ts';

/** For one collector: another address is another one to get to know. */
export type Pins = { readonly collectorUrl: string; readonly keys: readonly string[] };

export type TrustStore = {
  read(): Promise<Pins | undefined>;
  write(pins: Pins): Promise<void>;
};

export type Trust = {
  /** @returns the key that vouches for this body, or null. */
  check(body: SignedBody): Promise<string | null>;
  /** A policy was followed: the key it named as the next one is believed beside its own. */
  follow(signedBy: string, nextKey: string | undefined): Promise<void>;
};

export function createTrust(settings: Settings, store: TrustStore): Trust {
  const { collectorUrl, policyKey: managed } = settings;
  const named = managed ? managed.split(/ +/) : [];
  const pinned = async (): Promise<readonly string[]> => {
    const pins = await store.read();
    return pins && pins.collectorUrl === collectorUrl ? pins.keys : [];
  };
  return {
    check: async (body) => {
      const known = named.length > 0 ? named : await pinned();
      return firstThatSigned(known.length > 0 ? known : [body.key], body);
    },
    follow: async (signedBy, nextKey) => {
      // What the administrator names is all that counts; pins are kept for the day when nothing is named.
      if (named.length === 0 && collectorUrl)
        await store.write({ collectorUrl, keys: nextKey ? [signedBy, nextKey] : [signedBy] });
    },
  };
}

/** At enrolment; a key that is known already is not replaced by what somebody says. */
export async function pinAtEnrolment(
  { collectorUrl, policyKey: managed }: Settings,
  store: TrustStore,
  told: string,
): Promise<void> {
  if (managed || !collectorUrl || !policyKey.safeParse(told).success) return;
  const known = await store.read();
  if (known?.collectorUrl !== collectorUrl) await store.write({ collectorUrl, keys: [told] });
}

async function firstThatSigned(
  keys: readonly string[],
  { bytes, signature }: SignedBody,
): Promise<string | null> {
  for (const key of keys) if (await isSigned(key, bytes, signature)) return key;
  return null;
}

async function isSigned(
  key: string,
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
): Promise<boolean> {
  if (!policyKey.safeParse(key).success || !/^[A-Za-z0-9_-]{86}$/.test(signature)) return false;
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const check = { name: 'ECDSA', hash: 'SHA-256' };
  try {
    const point = bytesOf(key.slice('spk1.'.length));
    const publicKey = await crypto.subtle.importKey('raw', point, curve, false, ['verify']);
    return await crypto.subtle.verify(check, publicKey, bytesOf(signature), bytes);
  } catch {
    // Not a point of the curve.
    return false;
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const units = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(units, (unit) => unit.charCodeAt(0));
}
