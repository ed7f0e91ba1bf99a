// Lets a held act happen exactly once. What our own act sets off in the page passes: all of it while it happens (a click on a
// label clicks what it is for), and later a click and a submit under a one-shot token; the next macrotask ends it, so that nothing else slips through.
import type { Composer } from '../capture/editors/editor.ts';
import type { Replay } from '../capture/replay.ts';
import type { SendAct } from '../capture/submission.ts';

export type Release = {
  /** True once for each link of the chain keydown → click → submit while a release runs. */
  readonly passes: (act: SendAct) => boolean;
  readonly run: (act: SendAct, composer: Composer, mayGo: () => boolean) => void;
};

export function createRelease(replay: Replay): Release {
  let token: Set<SendAct['by']> | null = null;
  let during = false;
  const passes = (act: SendAct): boolean => during || (token?.delete(act.by) ?? false);
  const run = (act: SendAct, composer: Composer, mayGo: () => boolean) => {
    const mine = new Set<SendAct['by']>(['click', 'form', 'script']);
    token = mine;
    during = true;
    try {
      replay(act, composer, mayGo);
    } finally {
      during = false;
    }
    setTimeout(() => {
      if (token === mine) token = null;
    });
  };
  return { passes, run };
}
