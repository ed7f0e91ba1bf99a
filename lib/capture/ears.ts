// Listens from the first moment for those who come later: one listener for each type of event, before any of the page's
// own, which hands on in the order in which it was asked to. Knows nothing of what is done with an event.

type Listener = { readonly hear: (event: Event) => void; readonly until: AbortSignal };

export type Ears = {
  /** For a type that was not named the listener stands from now on. @param until not later than the ears' own end. */
  readonly on: <T extends Event>(
    type: string,
    listener: (event: T) => void,
    until?: AbortSignal,
  ) => void;
  /** What still listens there is not added twice. */
  readonly listenOn: (target: EventTarget) => void;
};

type EarsParts = {
  readonly types: readonly string[];
  /** Called before an event is handed on: who comes now hears it too. */
  readonly before: (type: string) => void;
  readonly signal: AbortSignal;
};

export function createEars({ types, before, signal }: EarsParts): Ears {
  const asked = new Map<string, Listener[]>(types.map((type) => [type, []]));
  const targets = new Set<EventTarget>();
  const hear = (event: Event) => {
    before(event.type);
    const stopped = event.cancelBubble;
    for (const { hear: listener, until } of asked.get(event.type) ?? []) {
      if (!until.aborted) tell(listener, event);
      // As between the browser's own listeners: who stops an event keeps it from those behind.
      if (signal.aborted || event.cancelBubble !== stopped) return;
    }
  };
  const listen = (target: EventTarget, type: string) =>
    target.addEventListener(type, hear, { capture: true, passive: scrolling.has(type), signal });
  const listenersOf = (type: string): Listener[] => {
    const known = asked.get(type);
    if (known) return known;
    const fresh: Listener[] = [];
    asked.set(type, fresh);
    for (const target of targets) listen(target, type);
    return fresh;
  };
  return {
    on: (type, listener, until = signal) => {
      listenersOf(type).push({ hear: (event) => listener(event as never), until });
    },
    listenOn: (target) => {
      targets.add(target);
      for (const type of asked.keys()) listen(target, type);
    },
  };
}

/** With listeners that might hold these, every guarded page would scroll worse. */
const scrolling: ReadonlySet<string> = new Set(['wheel', 'scroll']);

/** What goes wrong in one of them is not kept from the others. */
function tell(listener: Listener['hear'], event: Event): void {
  try {
    listener(event);
  } catch (error) {
    reportError(error);
  }
}
