// POST /v1/events: a batch of events, a verdict for each. Answered only after the commit.
import type { FastifyInstance } from 'fastify';
import { type EventsReply, paths } from '../../lib/contract/api.ts';
import { batch } from '../../lib/contract/event.ts';
import { rules } from '../../lib/inspect/rules/index.ts';
import { generic } from '../../lib/sites/generic.ts';
import { sites } from '../../lib/sites/index.ts';
import { known } from '../../lib/sites/known.ts';
import { parseBody } from '../http/body.ts';
import { busy, type DeviceLimit, type Limits } from '../http/limits.ts';
import { refuse } from '../http/refusal.ts';
import type { Store } from '../store/store.ts';
import { authenticate, replayed } from './authenticate.ts';
import { judge, type Known } from './judge.ts';
import { createNoteCheck, type NoteCheck } from './note-check.ts';

const catalogue = new Set([...sites, ...known, generic].map(({ id }) => id));
/** Not a rule of the registry: what the engine says when it ran out of its budget. */
const ruleIds = new Set([...rules.map(({ id }) => id), 'inspection-truncated', 'not-inspectable']);

export function eventsRoute(
  app: FastifyInstance,
  store: Store,
  limit: DeviceLimit,
  limits: Limits,
): void {
  const clean = createNoteCheck(store);
  app.post(paths.events, async (request, reply) => {
    const body = parseBody(batch, request.body);
    if (!body.ok) return refuse(reply, body.refusal);
    const device = await authenticate(request, store, limit);
    if (!device.ok) return refuse(reply, device.refusal);
    if (store.backlog() >= limits.backlog) return refuse(reply, busy());
    const { extension, department, dropped } = body.value;
    const { events, rejected } = judge(body.value.events, knownTo(store, clean), Date.now());
    const refused = rejected.length;
    const delivery = { proof: device.proof, extension, department, dropped, refused, events };
    const taken = await store.events.take(delivery);
    if (!taken.ok) return refuse(reply, replayed);
    const { accepted, duplicate } = taken;
    const policy = store.policies.current()?.etag ?? '';
    return reply.send({
      accepted,
      duplicate,
      rejected: [...rejected],
      policy,
    } satisfies EventsReply);
  });
}

function knownTo(store: Store, clean: NoteCheck): Known {
  const ownSites = store.policies.ownSites();
  const ownRules = store.policies.ownRules();
  const reasons = store.policies.reasons();
  return {
    site: (id) => catalogue.has(id) || ownSites.has(id),
    rule: (id) => ruleIds.has(id) || ownRules.has(id),
    reason: (id) => reasons.has(id),
    clean,
  };
}
