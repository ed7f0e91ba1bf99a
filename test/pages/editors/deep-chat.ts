// deep-chat: an editable in an open shadow root, sent by a `div`.
import 'deep-chat';
import { type MakeEditor, post } from './page.ts';

type Body = { readonly messages: readonly { readonly text: string }[] };
type Signals = { onResponse(response: { text: string }): void };

export const make: MakeEditor = (box) => {
  const chat = document.createElement('deep-chat');
  const handler = ({ messages }: Body, signals: Signals) => {
    post(messages.at(-1)?.text ?? '');
    signals.onResponse({ text: 'Received.' });
  };
  Object.assign(chat, { connect: { handler } });
  box.append(chat);
  const input = () => chat.shadowRoot?.querySelector<HTMLElement>('#text-input');
  return {
    text: () => input()?.innerText ?? '',
    html: () => '',
    clear: () => undefined,
    focus: () => input()?.focus(),
  };
};
