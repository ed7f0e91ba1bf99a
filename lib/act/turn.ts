// One review at a time. What a person does while an answer is still being written and read back waits for its end,
// so that nothing goes out unread and a quick second Enter is not lost.

export type Turn = {
  readonly isTaken: () => boolean;
  /** `review` resolves to whether a text stands in the composer that may go: only then does what waited happen. */
  readonly take: (review: () => Promise<boolean>) => Promise<void>;
  /** The last one counts: a person who presses twice means to send once. */
  readonly wait: (act: () => void) => void;
  /** Takes the turn when nobody has it, one after the other: for what can wait without being lost. */
  readonly queue: (review: () => Promise<void>) => void;
};

export function createTurn(): Turn {
  let taken = false;
  let present: Promise<unknown> = Promise.resolve();
  let queued: Promise<unknown> = Promise.resolve();
  const waiting: (() => void)[] = [];
  const run = async (review: () => Promise<boolean>) => {
    taken = true;
    waiting.length = 0;
    const mayGo = await review().finally(() => {
      taken = false;
    });
    const [act] = waiting.splice(0);
    if (mayGo) act?.();
  };
  const take = (review: () => Promise<boolean>) => {
    const running = run(review);
    present = running.catch(() => undefined);
    return running;
  };
  const queue = (review: () => Promise<void>) => {
    const mine = async () => {
      while (taken) await present;
      await take(() => review().then(() => false));
    };
    queued = queued.then(mine, mine);
  };
  const wait = (act: () => void) => {
    waiting[0] = act;
  };
  return { isTaken: () => taken, take, wait, queue };
}
