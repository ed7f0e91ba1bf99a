// Shows a dialog in a closed shadow root in the top layer and gives its answer. A page that removes or changes
// the host gets a "cancel"; only a person's own key or click can approve anything.
import { render, type VNode } from 'preact';
import { dialogStyle } from '../../components/dialog-style.ts';
import { NoticeDialog, type NoticeKind } from '../../components/NoticeDialog.tsx';
import { ReviewDialog, type ReviewProps } from '../../components/ReviewDialog.tsx';
import type { Answer, Frame } from '../../components/review-model.ts';
import type { Translate } from '../../components/words.ts';
import type { OnWindow } from '../capture/lasting.ts';
import { openAgain, popoversAround } from './popovers.ts';
import { dress } from './sheet.ts';
import { createShield, type Shield } from './shield.ts';

type Words = { readonly t: Translate; readonly direction: () => 'ltr' | 'rtl' };

export type Overlay = {
  readonly isOpen: () => boolean;
  readonly ask: (
    what: Pick<ReviewProps, 'frame' | 'review' | 'reviewAgain' | 'mayGo' | 'checkNote'>,
  ) => Promise<Answer>;
  /** Ends when the person closes it. */
  readonly tell: (kind: TextKind, frame: Frame, text: string) => Promise<void>;
  /**
   * A request was held on the wire. @param found titles of what was found in it. @param mayAllow whether a person may
   * let it through; closing the notice is no answer.
   */
  readonly tellHeld: (
    frame: Frame,
    found: readonly string[],
    mayAllow: boolean,
  ) => Promise<'allowed' | 'closed'>;
  /** Says that work goes on, once it takes long. Null: the person does not want to wait. */
  readonly during: <T>(
    work: Promise<T>,
    frame: Frame,
    kind?: 'reading' | 'carrying',
  ) => Promise<T | null>;
};

type TextKind = Extract<
  NoticeKind,
  'not-written' | 'not-restored' | 'orphaned' | 'not-carried' | 'not-placed' | 'not-sent'
>;

/** Until this long nobody wonders (milliseconds). */
const patience = 700;

type Held = { readonly choice: 'allow' | 'cancel' };

type Draw<T> = (answer: (value: T, event: Event) => void) => VNode;

export function createOverlay(
  { t, direction }: Words,
  onWindow: OnWindow,
  signal: AbortSignal,
): Overlay {
  const shield = createShield(onWindow);
  let open = false;
  async function show<T>(denied: T, draw: Draw<T>, until = signal): Promise<T> {
    open = true;
    const value = await present(shield, denied, draw, until);
    open = false;
    return value;
  }
  const notice = (
    kind: NoticeKind,
    frame: Frame,
    text: string,
    found: readonly string[],
    until = signal,
  ) => {
    const draw: Draw<void> = (close) => (
      <NoticeDialog
        t={t}
        direction={direction()}
        frame={frame}
        kind={kind}
        text={text}
        found={found}
        onReload={() => location.reload()}
        onAllow={(event) => close(undefined, event)}
        onClose={(event) => close(undefined, event)}
      />
    );
    return show<void>(undefined, draw, until);
  };
  async function during<T>(
    work: Promise<T>,
    frame: Frame,
    kind: 'reading' | 'carrying' = 'reading',
  ): Promise<T | null> {
    const done = new AbortController();
    const end = () => done.abort();
    work.then(end, end);
    await Promise.race([work, new Promise((resolve) => setTimeout(resolve, patience))]);
    if (!done.signal.aborted)
      await notice(kind, frame, '', [], AbortSignal.any([signal, done.signal]));
    return done.signal.aborted ? work : null;
  }
  return {
    isOpen: () => open,
    ask: (what) =>
      show<Answer>({ choice: 'cancel' }, (onAnswer) => (
        <ReviewDialog t={t} direction={direction()} {...what} onAnswer={onAnswer} />
      )),
    tell: (kind, frame, text) => notice(kind, frame, text, []),
    tellHeld: async (frame, found, mayAllow) => {
      const denied: Held = { choice: 'cancel' };
      const { choice } = await show<Held>(denied, (answer) => (
        <NoticeDialog
          t={t}
          direction={direction()}
          frame={frame}
          kind={mayAllow ? 'held-warned' : 'held'}
          text=""
          found={found}
          onReload={() => location.reload()}
          onAllow={(event) => answer({ choice: 'allow' }, event)}
          onClose={(event) => answer(denied, event)}
        />
      ));
      return choice === 'allow' ? 'allowed' : 'closed';
    },
    during,
  };
}

/** `denied` is what counts when the page interferes. A yes that no person gave is not heard; a no always is. */
function present<T>(shield: Shield, denied: T, draw: Draw<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve) => {
    const { host, root } = makeHost();
    const popovers = popoversAround(document.activeElement);
    const life = new AbortController();
    const end = (value: T) => {
      if (life.signal.aborted) return;
      life.abort();
      render(null, root);
      host.remove();
      for (const popover of popovers) openAgain(popover);
      shield.lower(popovers);
      resolve(value);
    };
    const deny = () => end(denied);
    shield.raise(host, root, deny);
    document.documentElement.append(host);
    const answer = (value: T, event: Event) => {
      if (isNo(value) || shield.isByPerson(event)) end(value);
    };
    render(draw(answer), root);
    watchTampering(host, deny, life.signal);
    signal.addEventListener('abort', deny, { signal: life.signal });
  });
}

const isNo = (value: unknown): boolean =>
  typeof value !== 'object' || (value as Partial<Answer | Held>).choice === 'cancel';

function makeHost() {
  const host = document.createElement('aside');
  const fixed = {
    all: 'initial',
    display: 'block',
    opacity: '1',
    visibility: 'visible',
    filter: 'none',
  };
  for (const [name, value] of Object.entries(fixed))
    host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, dialogStyle);
  return { host, root };
}

/** Any attribute that the page sets on the host, and its removal however deep, are interference. */
function watchTampering(host: HTMLElement, deny: () => void, signal: AbortSignal): void {
  const changed = new MutationObserver(deny);
  changed.observe(host, { attributes: true });
  const removed = new MutationObserver(() => !host.isConnected && deny());
  removed.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    changed.disconnect();
    removed.disconnect();
  });
}
