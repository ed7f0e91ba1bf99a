// Puts discovery on the browser's network, in the full build: the other one asks for the catalogue's hosts only and
// sees no other. One at a time, so that what was said is not said twice.
import type { Signal } from '../../lib/contract/signal.ts';
import { localCells } from '../../lib/contract/state.ts';
import { bundledPolicy } from '../../lib/decide/bundled-policy.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import {
  type ModelCall,
  observeModelCalls,
  observeSockets,
  observeStreams,
  observeVisits,
  seesEveryHost,
} from '../../lib/platform/observe.ts';
import { readCell, readEffectivePolicy, writeCell } from '../../lib/platform/storage.ts';
import { toolsUnder } from '../../lib/sites/all-tools.ts';
import { matchPatterns } from '../../lib/sites/match.ts';
import { modelPatterns, socketPatterns, streamPatterns } from '../../lib/sites/model-apis.ts';
import {
  type SaidToday,
  sayOnce,
  signalOfCall,
  signalOfStream,
  signalOfVisit,
} from './discovery.ts';

/** Registers on the first tick. */
export function watchDiscovery(report: (signal: Signal) => Promise<unknown>): void {
  const tell = (make: (policy: EffectivePolicy) => Signal | null) =>
    navigator.locks.request('spillway-discovery', async () => {
      const signal = make((await readEffectivePolicy()) ?? bundledPolicy());
      const said = (await readCell<SaidToday>('local', localCells.said)) ?? { day: 0, keys: [] };
      const next = signal && sayOnce(said, signal, Date.now());
      if (!signal || !next) return;
      await report(signal);
      await writeCell('local', localCells.said, next);
    });
  observeVisits(matchPatterns(toolsUnder({ sites: [] })), (url) =>
    tell((policy) => signalOfVisit(url, policy)),
  );
  if (!seesEveryHost()) return;
  const asCall = (call: ModelCall) => tell((policy) => signalOfCall(call, policy));
  observeModelCalls(modelPatterns, asCall);
  observeSockets(socketPatterns, asCall);
  observeStreams(streamPatterns, (call) => tell((policy) => signalOfStream(call, policy)));
}
