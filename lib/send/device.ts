// Who this browser is to the collector: a key whose private half cannot be read, and the id it was enrolled with.
import type { PublicKey } from '../contract/enrol.ts';
import type { Settings } from '../contract/managed.ts';
import type { Database } from '../record/database.ts';
import type { Client, Identity, Reply } from './client.ts';
import { pinAtEnrolment, type TrustStore } from './policy-trust.ts';

const keyName = 'device';

/** Which collector the device id belongs to; another address means another enrolment. */
export type Enrolment = { readonly device: string; readonly collectorUrl: string };

export type EnrolmentStore = {
  read(): Promise<Enrolment | undefined>;
  write(enrolment: Enrolment | null): Promise<void>;
};

/** Enrols where this browser is not enrolled with that collector yet. */
export async function identify(
  database: Database,
  store: EnrolmentStore,
  trust: TrustStore,
  settings: Settings,
  client: Client,
  extension: string,
): Promise<Reply<Identity>> {
  const pair = await deviceKey(database);
  const known = await store.read();
  if (known && known.collectorUrl === settings.collectorUrl)
    return { ok: true, value: { device: known.device, key: pair.privateKey } };
  if (!settings.enrolToken || !settings.collectorUrl)
    return { ok: false, why: 'not-enrolled', retryAfter: 0 };
  const reply = await client.enrol({
    token: settings.enrolToken,
    publicKey: await publicHalf(pair),
    extension,
    department: settings.department,
    userHint: settings.userHint,
  });
  if (!reply.ok) return reply;
  await pinAtEnrolment(settings, trust, reply.value.policyKey);
  await store.write({ device: reply.value.device, collectorUrl: settings.collectorUrl });
  return { ok: true, value: { device: reply.value.device, key: pair.privateKey } };
}

async function deviceKey(database: Database): Promise<CryptoKeyPair> {
  const known = await database.keys.get(keyName);
  if (known) return known.pair;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  await database.keys.add({ name: keyName, pair });
  return pair;
}

async function publicHalf(pair: CryptoKeyPair): Promise<PublicKey> {
  const { x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
}
