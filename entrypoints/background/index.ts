// The service worker: puts the parts together. Takes notes from guards, keeps them until the collector has them,
// pulls policy down and puts guards where policy wants them. It never sees a text.
import { defineBackground } from 'wxt/utils/define-background';
import type { DecisionNote } from '../../lib/contract/event.ts';
import type { Settings } from '../../lib/contract/managed.ts';
import type { CommandReply } from '../../lib/contract/messages.ts';
import { extensionPackage } from '../../lib/contract/package.ts';
import type { GuardSignal, Signal } from '../../lib/contract/signal.ts';
import { localCells, type SendStatus } from '../../lib/contract/state.ts';
import { bundledPolicy } from '../../lib/decide/bundled-policy.ts';
import { type EffectivePolicy, effectivePolicy } from '../../lib/decide/effective-policy.ts';
import { browser } from '../../lib/platform/browser.ts';
import { type From, onCommand, tellGuard, topFrame } from '../../lib/platform/commands.ts';
import { guardInnerVisits, guardOpenTabs, registerOwnGuards } from '../../lib/platform/guards.ts';
import { takeMeeting } from '../../lib/platform/meetings.ts';
import { createPolicyStore } from '../../lib/platform/policy-store.ts';
import { onSync, runSoon, startSchedule } from '../../lib/platform/schedule.ts';
import { currentSettings, followManaged } from '../../lib/platform/settings.ts';
import { readCell, writeCell } from '../../lib/platform/storage.ts';
import {
  forgetClosedTabs,
  tabDecided,
  tabGuarded,
  tabHealth,
} from '../../lib/platform/tab-state.ts';
import { readAsset } from '../../lib/record/assets.ts';
import { openDatabase } from '../../lib/record/database.ts';
import { enqueue, eventOf, signalEventOf } from '../../lib/record/queue.ts';
import type { Enrolment } from '../../lib/send/device.ts';
import type { Pins } from '../../lib/send/policy-trust.ts';
import { createSync } from '../../lib/send/sync.ts';
import { guardedUnder } from '../../lib/sites/guarded.ts';
import { sites } from '../../lib/sites/index.ts';
import { matchPatterns } from '../../lib/sites/match.ts';
import { openApproved } from './approved.ts';
import { createLook } from './look-again.ts';
import { assetStore, partOf } from './own-assets.ts';
import { forbidTools, showWhyForbidden } from './standing.ts';
import { watchDiscovery } from './watch-discovery.ts';
import { watchNetwork } from './watch-network.ts';

// Firefox: an event page, which comes and goes as Chromium's worker does.
export default defineBackground({ persistent: false, main: start });

function start(): void {
  const database = openDatabase();
  const policy = createPolicyStore(
    (read) => (read ? effectivePolicy(read.document, read.broken) : bundledPolicy()),
    async (effective) => {
      network.follow(effective);
      await guardOwnSites(effective);
      await forbidTools(effective);
    },
  );
  const network = watchNetwork(report, ({ sha256 }) => readAsset(database, sha256));
  const sync = createSync({
    database,
    fetch: (input, init) => fetch(input, init),
    extension: extensionPackage.version,
    settings: currentSettings,
    enrolment: {
      read: () => readCell<Enrolment>('local', localCells.device),
      write: (enrolment) => writeCell('local', localCells.device, enrolment),
    },
    policy,
    trust: {
      read: () => readCell<Pins>('local', localCells.policyPins),
      write: (pins) => writeCell('local', localCells.policyPins, pins),
    },
    assets: assetStore(database),
    readSendStatus: () => readCell<SendStatus>('local', localCells.sendStatus),
    writeSendStatus: (status) => writeCell('local', localCells.sendStatus, status),
    exclusive: (run) => navigator.locks.request('spillway-sync', run),
  });
  const lookAgain = createLook(
    () => sync.pullNow(),
    async () => (await currentSettings()).collectorUrl !== null,
  );
  const syncNow = async () => {
    await sync.pullNow();
    await sync.sendNow();
  };

  onCommand({
    'guard-ready': async ({ site }, from) => {
      await tabGuarded(site, from);
      const nonce = await takeMeeting(site, from);
      return nonce ? { ok: true, nonce } : { ok: true };
    },
    'open-approved': ({ site }, from) => openApproved(site, from),
    'note-taken': ({ note }, from) => take(note, from),
    'signal-taken': ({ signal }, from) => hear(signal, from),
    'tell-top': async ({ rules }, { tabId }) => {
      await tellGuard(tabId, topFrame, { type: 'request-held', rules });
      return { ok: true };
    },
    wake: async () => {
      lookAgain();
      return { ok: true };
    },
    'read-asset': ({ sha256, from }) => partOf(database, sha256, from),
    'pull-now': () => sync.pullNow(),
    'send-now': () => sync.sendNow(),
  });
  onSync(async () => {
    await sync.sendIfDue();
    await sync.pullNow();
  });
  guardInnerVisits(matchPatterns(sites.filter(({ paths }) => paths.length > 0)));
  watchDiscovery(report);
  showWhyForbidden();
  forgetClosedTabs();
  followManaged(syncNow);
  browser.runtime.onInstalled.addListener(async () => {
    await guardOpenTabs(matchPatterns(sites));
    await syncNow();
  });
  browser.runtime.onStartup.addListener(syncNow);
  startSchedule();
  policy.restore();

  async function report(signal: Signal): Promise<CommandReply> {
    await enqueue(database, signalEventOf(signal));
    runSoon(() => sync.sendIfDue());
    return { ok: true };
  }

  async function hear(signal: GuardSignal, from: From): Promise<CommandReply> {
    if (signal.kind === 'health' && !(await tabHealth(signal, from))) return { ok: true };
    return report(signal);
  }

  async function take(note: DecisionNote, from: From): Promise<CommandReply> {
    await enqueue(database, eventOf(note));
    await tabDecided(note, from);
    if (isUrgent(note) || isNear(await currentSettings())) runSoon(() => sync.sendIfDue());
    return { ok: true };
  }
}

/** What was held is told soon; plain use waits for the schedule, because connections cost more than events. */
const isUrgent = ({ action }: DecisionNote): boolean => action !== 'allow' && action !== 'log';
const isNear = ({ collectorUrl }: Settings): boolean => collectorUrl?.startsWith('http:') ?? false;

async function guardOwnSites(effective: EffectivePolicy): Promise<void> {
  const always = matchPatterns(sites);
  const matches = matchPatterns(guardedUnder(effective)).filter((each) => !always.includes(each));
  await guardOpenTabs(await registerOwnGuards([...new Set(matches)]));
}
