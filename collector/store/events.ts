// Takes accepted events in: the event and its share of every roll-up in one transaction. Hand-written SQL,
// because this is the path that carries the load. What makes an event acceptable is decided in ingest/.
import type { DecisionEvent, SignalEvent, WireEvent } from '../../lib/contract/event.ts';
import type { Handle } from './database.ts';
import { dayOf } from './day.ts';
import type { Devices, UsedProof } from './devices.ts';
import { type Addition, type DatedEvent, rollUp } from './roll-up.ts';
import { rollUpSignals } from './signal-roll-up.ts';
import type { Writer } from './writer.ts';

/** `at` is the time that counts (milliseconds since 1970); `clamped` where the event's own was out of bounds. */
export type TimedEvent = {
  readonly event: WireEvent;
  readonly at: number;
  readonly clamped: boolean;
};

export type Delivery = {
  readonly proof: UsedProof;
  readonly extension: string;
  readonly department: string | null;
  /** Events the browser says it lost, and events refused here. */
  readonly dropped: number;
  readonly refused: number;
  readonly events: readonly TimedEvent[];
};

export type DeliveryOutcome =
  | { readonly ok: true; readonly accepted: number; readonly duplicate: number }
  | { readonly ok: false; readonly why: 'replayed' };

export type Events = { take(delivery: Delivery, now?: number): Promise<DeliveryOutcome> };

export function createEvents(handle: Handle, writer: Writer, devices: Devices): Events {
  const insert = createInsert(handle);
  const add = createAdditions(handle);

  const takeNow = (delivery: Delivery, now: number): DeliveryOutcome => {
    if (!devices.spendProof(delivery.proof, now)) return { ok: false, why: 'replayed' };
    devices.describe(delivery.proof.device, delivery.extension, delivery.department);
    const isNew = delivery.events.map((event) => insert(delivery, event));
    const fresh = delivery.events.filter((_, index) => isNew[index]);
    const dated = fresh.map(({ event, at }) => ({ day: dayOf(at), event }));
    add.events(dated.filter(isDecision));
    add.signals(dated.filter(isSignal));
    // Batches are oldest first: where the first is known, the answer to it was lost and its losses are counted.
    if (isNew[0] !== false) {
      add.lost(dayOf(now), 'browser', delivery.dropped);
      add.lost(dayOf(now), 'refused', delivery.refused);
    }
    return { ok: true, accepted: fresh.length, duplicate: isNew.length - fresh.length };
  };

  return { take: (delivery, now = Date.now()) => writer.write(() => takeNow(delivery, now)) };
}

type Dated<T> = { readonly day: number; readonly event: T };
const isDecision = (dated: Dated<WireEvent>): dated is Dated<DecisionEvent> =>
  dated.event.kind === 'decision';
const isSignal = (dated: Dated<WireEvent>): dated is Dated<SignalEvent> =>
  dated.event.kind !== 'decision';

function createInsert(handle: Handle): (delivery: Delivery, event: TimedEvent) => boolean {
  const insertSignal = createSignalInsert(handle);
  const insert = handle.prepare(
    `insert into events (day, device, id, at, clamped, department, site, standing, account, surface,
       action, outcome, chars, policy, findings, reason, note)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
  );
  const remember = handle.prepare(
    'insert into clamped_events (device, id, day) values (?, ?, ?) on conflict do nothing',
  );
  return ({ proof, department }, { event, at, clamped }) => {
    const device = proof.device.seq;
    const id = Buffer.from(event.id.replaceAll('-', ''), 'hex');
    const day = dayOf(at);
    if (clamped && remember.run(device, id, day).changes === 0) return false;
    if (event.kind !== 'decision') return insertSignal([day, device, id, at, department], event);
    const { site, standing, account, surface, action, outcome, chars, policy } = event;
    const words = [site, standing, account, surface, action, outcome];
    const row = [day, device, id, at, clamped ? 1 : 0, department, ...words, chars, policy];
    const { reason = null, note = null } = event.justification ?? {};
    return insert.run(...row, packed(event), reason, note).changes === 1;
  };
}

/** `[["payment-card","financial","restricted","verified",2]]`: names of fields would be most of the bytes. */
const packed = (event: DecisionEvent): string =>
  JSON.stringify(event.findings.map((f) => [f.rule, f.family, f.class, f.level, f.count]));

/** The rest of a signal is a few words of closed lists: one column, read by nothing but a recount. */
function createSignalInsert(handle: Handle) {
  const insert = handle.prepare(
    `insert into signals (day, device, id, at, department, kind, body)
     values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
  );
  return (key: readonly unknown[], { id: _id, at: _at, kind, ...rest }: SignalEvent): boolean =>
    insert.run(...key, kind, JSON.stringify(rest)).changes === 1;
}

type Additions = {
  signals(events: readonly Dated<SignalEvent>[]): void;
  events(events: readonly DatedEvent[]): void;
  lost(day: number, reason: 'browser' | 'refused', count: number): void;
};

function createAdditions(handle: Handle): Additions {
  const tool = handle.prepare(
    `insert into tool_day (day, site, action, outcome, surface, events, chars) values (?, ?, ?, ?, ?, ?, ?)
     on conflict do update set events = events + excluded.events, chars = chars + excluded.chars`,
  );
  const cls = handle.prepare(
    `insert into class_day (day, class, action, events) values (?, ?, ?, ?)
     on conflict do update set events = events + excluded.events`,
  );
  const rule = handle.prepare(
    `insert into rule_day (day, rule, level, events, findings) values (?, ?, ?, ?, ?)
     on conflict do update set events = events + excluded.events, findings = findings + excluded.findings`,
  );
  const reason = handle.prepare(
    `insert into reason_day (day, reason, class, events) values (?, ?, ?, ?)
     on conflict do update set events = events + excluded.events`,
  );
  const signal = handle.prepare(
    `insert into signal_day (day, kind, subject, detail, events) values (?, ?, ?, ?, ?)
     on conflict do update set events = events + excluded.events`,
  );
  const lost = handle.prepare(
    `insert into lost_day (day, reason, events) values (?, ?, ?)
     on conflict do update set events = events + excluded.events`,
  );
  const addAll = (statement: typeof tool, rows: readonly Addition[]) => {
    for (const { key, sums } of rows) statement.run(...key, ...sums);
  };
  return {
    events: (events) => {
      const sums = rollUp(events);
      addAll(tool, sums.tools);
      addAll(cls, sums.classes);
      addAll(rule, sums.rules);
      addAll(reason, sums.reasons);
    },
    signals: (events) => addAll(signal, rollUpSignals(events)),
    lost: (day, reason, count) => {
      if (count > 0) lost.run(day, reason, count);
    },
  };
}
