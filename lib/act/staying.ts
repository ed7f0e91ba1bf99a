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
  const { pathname } = location;
  const leave = () => leaving.abort();
  addEventListener('pagehide', leave, { capture: true, signal: ending.signal });
  const stays = () => !leaving.signal.aborted && location.pathname === pathname;
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
