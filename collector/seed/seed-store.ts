// Fills a store with the example organisation's history, through the same functions that browsers' requests go
// through. Running it again adds the days that are missing and nothing twice.
import { createECDH, createHash, randomBytes } from 'node:crypto';
import type { PublicKey } from '../../lib/contract/enrol.ts';
import { maxBatchEvents } from '../../lib/contract/limits.ts';
import { extensionPackage } from '../../lib/contract/package.ts';
import { type EffectivePolicy, effectivePolicy } from '../../lib/decide/effective-policy.ts';
import { dayOf } from '../store/day.ts';
import type { Device } from '../store/devices.ts';
import type { TimedEvent } from '../store/events.ts';
import { parsedPolicy } from '../store/policies.ts';
import type { Store } from '../store/store.ts';
import { eventsOfDay } from './history.ts';
import { type Department, departments, examplePolicy, organisationName } from './organisation.ts';

export type Seeded = { readonly devices: number; readonly accepted: number };

/** @param days how many days back, today included. */
export async function seedStore(store: Store, days: number, now = Date.now()): Promise<Seeded> {
  const policy = await policyToDecideBy(store);
  const token = await store.tokens.create({ label: 'example history', days: 1, maxUses: null });
  const seeded = { devices: 0, accepted: 0 };
  for (const department of departments)
    for (let browser = 0; browser < department.browsers; browser++) {
      const device = await enrolled(store, token, department, browser);
      seeded.devices += 1;
      seeded.accepted += await history(store, device, department, browser, days, policy, now);
    }
  return seeded;
}

async function history(
  store: Store,
  device: Device,
  department: Department,
  browser: number,
  days: number,
  policy: EffectivePolicy,
  now: number,
): Promise<number> {
  const today = dayOf(now);
  const all = Array.from({ length: days }, (_, index) => today - days + 1 + index)
    .flatMap((day) => eventsOfDay(department, browser, day, policy))
    .map((event): TimedEvent => ({ event, at: Date.parse(event.at), clamped: false }))
    .filter(({ at }) => at <= now);
  let accepted = 0;
  for (let from = 0; from < all.length; from += maxBatchEvents) {
    const events = all.slice(from, from + maxBatchEvents);
    accepted += await deliver(store, device, department, events, now);
  }
  return accepted;
}

async function deliver(
  store: Store,
  device: Device,
  department: Department,
  events: readonly TimedEvent[],
  now: number,
): Promise<number> {
  const proof = { device, nonce: randomBytes(16).toString('base64url'), until: now };
  const outcome = await store.events.take(
    {
      proof,
      extension: extensionPackage.version,
      department: department.name,
      dropped: 0,
      refused: 0,
      events,
    },
    events.at(-1)?.at ?? now,
  );
  return outcome.ok ? outcome.accepted : 0;
}

async function enrolled(
  store: Store,
  token: string,
  department: Department,
  browser: number,
): Promise<Device> {
  const outcome = await store.devices.enrol({
    token,
    publicKey: keyOf(`${department.name} ${browser}`),
    extension: extensionPackage.version,
    department: department.name,
    userHint: null,
  });
  const device = outcome.ok ? store.devices.find(outcome.device) : null;
  if (!device) throw new Error('a browser of the example organisation was not enrolled');
  return device;
}

/** The public half of a key that nobody uses: the same text gives the same browser. */
function keyOf(text: string): PublicKey {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(createHash('sha256').update(`${organisationName} ${text}`).digest());
  const point = curve.getPublicKey();
  const part = (from: number) => point.subarray(from, from + 32).toString('base64url');
  return { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) };
}

async function policyToDecideBy(store: Store): Promise<EffectivePolicy> {
  const current = store.policies.current();
  if (current) return effectivePolicy(parsedPolicy(current) ?? examplePolicy);
  await store.policies.publish(examplePolicy, organisationName);
  return effectivePolicy(examplePolicy);
}
