// assistant-ui: its own runtime, a controlled textarea and a send button, all of it as an application uses them.
import {
  AssistantRuntimeProvider,
  ComposerPrimitive,
  ThreadPrimitive,
  useLocalRuntime,
} from '@assistant-ui/react';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type MakeEditor, post } from './page.ts';

type Part = { readonly type: string; readonly text?: string };
type Run = { readonly messages: readonly { readonly content: readonly Part[] }[] };

const model = {
  async run({ messages }: Run) {
    post((messages.at(-1)?.content ?? []).map(({ text }) => text ?? '').join('\n'));
    return { content: [{ type: 'text' as const, text: 'Received.' }] };
  },
};

function Chat() {
  const runtime = useLocalRuntime(model);
  const input = createElement(ComposerPrimitive.Input, { 'aria-label': 'Message', rows: 2 });
  const send = createElement(ComposerPrimitive.Send, { id: 'send' }, 'Send');
  const composer = createElement(ComposerPrimitive.Root, null, input, send);
  const thread = createElement(ThreadPrimitive.Root, null, composer);
  return createElement(AssistantRuntimeProvider, { runtime }, thread);
}

export const make: MakeEditor = (box) => {
  flushSync(() => createRoot(box).render(createElement(Chat)));
  const input = () => box.querySelector('textarea');
  return {
    text: () => input()?.value ?? '',
    html: () => '',
    clear: () => undefined,
    focus: () => input()?.focus(),
  };
};
