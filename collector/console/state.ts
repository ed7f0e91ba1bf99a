// What the console shows now: which screen, which range, the figures or what went wrong. Screens read it and call
// its functions; nothing else talks to the collector.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Overview } from '../admin/contract.ts';
import type { Api, Failure } from './api.ts';

export type Screen =
  | { readonly at: 'starting' }
  | { readonly at: 'sign-in'; readonly notice: 'none' | 'signed-out' | 'session-over' }
  | { readonly at: 'choose-password'; readonly name: string; readonly oneTime: string }
  | { readonly at: 'overview'; readonly name: string };

export type Figures =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly overview: Overview; readonly stale: boolean }
  | { readonly state: 'failed'; readonly why: Failure['why'] };

/** null = it worked. */
export type Problem = Failure | null;

export type ConsoleState = {
  readonly screen: ReadonlySignal<Screen>;
  readonly figures: ReadonlySignal<Figures>;
  readonly days: ReadonlySignal<number>;
  start(): Promise<void>;
  signIn(name: string, password: string): Promise<Problem>;
  choosePassword(password: string): Promise<Problem>;
  signOut(): Promise<void>;
  chooseDays(days: number): Promise<void>;
  /** Loads the figures again; `quietly` keeps what is shown until they are there. */
  reload(quietly: boolean): Promise<void>;
};

export const defaultDays = 30;

export function createState(api: Api): ConsoleState {
  const screen = signal<Screen>({ at: 'starting' });
  const figures = signal<Figures>({ state: 'loading' });
  const days = signal<number>(defaultDays);
  let loading = new AbortController();

  const reload = async (quietly: boolean) => {
    loading.abort();
    const mine = new AbortController();
    loading = mine;
    if (!quietly || figures.value.state === 'failed') figures.value = { state: 'loading' };
    const reply = await api.overview(days.value, mine.signal);
    if (mine.signal.aborted) return;
    if (reply.ok) figures.value = { state: 'shown', overview: reply.value, stale: false };
    else if (reply.why === 'signed-out') screen.value = { at: 'sign-in', notice: 'session-over' };
    else figures.value = afterFailure(figures.value, reply.why);
  };

  const enter = (name: string) => {
    screen.value = { at: 'overview', name };
    return reload(false);
  };

  return {
    screen,
    figures,
    days,
    reload,
    start: async () => {
      const reply = await api.session();
      if (reply.ok) await enter(reply.value.name);
      else screen.value = { at: 'sign-in', notice: 'none' };
    },
    signIn: async (name, password) => {
      const reply = await api.signIn({ name, password, newPassword: null });
      if (!reply.ok) return reply;
      if (reply.value.state === 'signed-in') void enter(name);
      else screen.value = { at: 'choose-password', name, oneTime: password };
      return null;
    },
    choosePassword: async (password) => {
      const now = screen.value;
      if (now.at !== 'choose-password') return null;
      const { name, oneTime } = now;
      const reply = await api.signIn({ name, password: oneTime, newPassword: password });
      if (!reply.ok) return reply;
      void enter(name);
      return null;
    },
    signOut: async () => {
      loading.abort();
      await api.signOut();
      screen.value = { at: 'sign-in', notice: 'signed-out' };
    },
    chooseDays: (count) => {
      days.value = count;
      return reload(false);
    },
  };
}

/** A figure from before is worth more than none, if it is said to be old. */
const afterFailure = (before: Figures, why: Failure['why']): Figures =>
  before.state === 'shown' ? { ...before, stale: true } : { state: 'failed', why };
