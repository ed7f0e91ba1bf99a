// How much one address, one device and the machine as a whole may be asked. All answers carry Retry-After,
// at random, because browsers that come back together are the next outage.
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { jittered, type Refusal, refusal, refuse } from './refusal.ts';

export type Limits = {
  /** Requests a minute from one address that name no enrolled device. */
  readonly perAddress: number;
  /**
   * Requests a minute of one enrolled device. An office's twenty thousand browsers share one address behind its router,
   * so theirs are not counted together.
   */
  readonly perDevice: number;
  /** Milliseconds by which the server may lag; 0 = any. */
  readonly lag: number;
  /** Writes that may wait for a commit. */
  readonly backlog: number;
};

export const defaultLimits: Limits = {
  perAddress: 6000,
  perDevice: 120,
  lag: 2000,
  backlog: 2000,
};

/**
 * Sign-ins from one address: each costs a tenth of a second of processor time on purpose, and a line of the audit record,
 * so that a stranger who tries thousands of names would have both.
 */
export const signInLimit = { max: 60, timeWindow: 60_000 };

/** Addresses or devices that are counted at once; beyond it the least recent is forgotten. */
const maxCounted = 50_000;
const claimMark = ' ';
/** A device's own share is counted when its proof has been checked; this is the bound on what is checked. */
const claimsPerShare = 2;
/** Only Retry-After is sent: the rest would tell an attacker how far he may go. */
const quiet = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

/** The enrolled device that a request says it is from, unchecked; null where it names none. */
export type ClaimOf = (request: FastifyRequest) => string | null;

/**
 * A claim is counted by the address it comes from: whoever borrows another device's name uses up a share of its own.
 * Checking a proof costs more than answering, so claims that are false are bounded as well.
 */
export async function limitLoad(
  app: FastifyInstance,
  limits: Limits,
  claimOf: ClaimOf,
): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    keyGenerator: (request) => [request.ip, claimOf(request) ?? ''].join(claimMark),
    max: (_request, key) =>
      key.endsWith(claimMark) ? limits.perAddress : claimsPerShare * limits.perDevice,
    timeWindow: 60_000,
    cache: maxCounted,
    addHeaders: quiet,
    addHeadersOnExceeding: quiet,
    errorResponseBuilder: () => Object.assign(new Error('rate limit'), { statusCode: 429 }),
  });
  await app.register(underPressure, {
    maxEventLoopDelay: limits.lag,
    pressureHandler: (_request, reply) => {
      refuse(reply, busy());
    },
  });
}

export const busy = (): Refusal => refusal('busy', { retryAfter: jittered(30) });

export type DeviceLimit = (request: FastifyRequest, device: string) => Promise<Refusal | null>;

/** Counted after the proof is checked: before it, anybody could use up another device's share. */
export function limitDevices(app: FastifyInstance, limits: Limits): DeviceLimit {
  const devices = new WeakMap<FastifyRequest, string>();
  const check = app.createRateLimit({
    max: limits.perDevice,
    timeWindow: 60_000,
    keyGenerator: (request) => devices.get(request) ?? '',
  });
  return async (request, device) => {
    devices.set(request, device);
    const limit = await check(request);
    const exceeded = !limit.isAllowed && limit.isExceeded;
    return exceeded
      ? refusal('too-many-requests', { retryAfter: jittered(limit.ttlInSeconds) })
      : null;
  };
}
