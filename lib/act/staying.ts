// Whether the person is still where they decided about a text: a page that is left keeps its timers where the browser keeps the page,
// and what was to be sent would go when they come back, or into the conversation that they have gone on to.

export type Staying = {
  readonly stays: () => boolean;
  /** @returns whether they have stayed; at once where they have not. */
  readonly for: (ms: number) => Promise<boolean>;
  readonly end: () => void;
};

export function followStaying(): Staying {
  const leaving = new AbortController();
  const ending = new AbortController();
  const options = { capture: true, signal: ending.signal };
  const { pathname } = location;
  let acted = false;
  const act = ({ isTrusted }: Event) => {
    acted ||= isTrusted;
  };
  // A page gives a draft an address of its own too: only where somebody has done something have they gone there.
  for (const type of ['click', 'popstate']) addEventListener(type, act, options);
  addEventListener('pagehide', () => leaving.abort(), options);
  const stays = () => !leaving.signal.aborted && !(acted && location.pathname !== pathname);
  return {
    stays,
    for: (ms) =>
      new Promise((resolve) => {
        const done = () => resolve(stays());
        setTimeout(done, ms);
        leaving.signal.addEventListener('abort', done, { once: true });
      }),
    end: () => ending.abort(),
  };
}
