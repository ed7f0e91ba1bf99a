// A small card in the top layer that shows a person their own values. In a closed shadow root, out of every pointer's
// way; its host has the same size whatever it shows, so that the page learns nothing from it.
import { dress } from './sheet.ts';

export type Row = { readonly placeholder: string; readonly value: string };

export type ValueCard = {
  readonly show: (rows: readonly Row[], at: { x: number; y: number }) => void;
  readonly hide: () => void;
};

const style = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; inline-size: 100vw !important;
  block-size: 100vh !important; pointer-events: none !important; background: none !important; border: 0 !important; }
section { color-scheme: light dark; position: absolute; max-inline-size: min(420px, calc(100vw - 24px));
  max-block-size: 50vh; overflow: hidden; box-sizing: border-box; padding: 10px 14px; border-radius: 10px;
  border: 1px solid light-dark(#d9dee5, #363d48); background: light-dark(#ffffff, #1b1f26);
  color: light-dark(#171c24, #eceff3); box-shadow: 0 8px 28px rgb(10 20 35 / 0.24);
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
dl { margin: 0; display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; }
dt { color: light-dark(#0b5fae, #82bdff); font-family: ui-monospace, monospace; font-size: 13px; }
/* Written by the style sheet and not by the document: a page that searches itself does not find it. */
dd::before { content: attr(data-value); }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; white-space: pre-wrap; }
p { margin: 6px 0 0; color: light-dark(#545e6b, #a9b3c0); font-size: 12px; }
@media (forced-colors: active) { section { border-color: CanvasText; } }`;

/** Kept from the edges of the window (pixels). */
const margin = 12;

export function createValueCard(note: () => string, signal: AbortSignal): ValueCard {
  let host: HTMLElement | null = null;
  const hide = () => {
    host?.remove();
    host = null;
  };
  signal.addEventListener('abort', hide);
  return {
    hide,
    show: (rows, at) => {
      hide();
      host = document.createElement('div');
      host.popover = 'manual';
      const root = host.attachShadow({ mode: 'closed' });
      dress(root, style);
      const card = cardOf(rows, note());
      root.append(card);
      document.documentElement.append(host);
      host.showPopover();
      place(card, at);
    },
  };
}

function cardOf(rows: readonly Row[], note: string): HTMLElement {
  const card = document.createElement('section');
  card.role = 'status';
  const list = document.createElement('dl');
  for (const { placeholder, value } of rows) {
    const name = document.createElement('dt');
    name.textContent = placeholder;
    const shown = document.createElement('dd');
    shown.dataset.value = value;
    list.append(name, shown);
  }
  const words = document.createElement('p');
  words.textContent = note;
  card.append(list, words);
  return card;
}

/** Below the place, or above it where there is no room. */
function place(card: HTMLElement, { x, y }: { x: number; y: number }): void {
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.min(x, innerWidth - width - margin);
  const below = y + 18;
  const top = below + height + margin > innerHeight ? y - height - margin : below;
  card.style.left = `${Math.max(margin, left)}px`;
  card.style.top = `${Math.max(margin, top)}px`;
}
