// A composer on the real React: a controlled textarea in a form, as most smaller tools have it.
import { createElement, type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { startChat } from '../chat.ts';

startChat((box, submit) => {
  let current = '';
  let write: (text: string) => void = () => undefined;
  const Composer = () => {
    const [text, setText] = useState('');
    current = text;
    write = setText;
    return createElement('textarea', {
      value: text,
      rows: 1,
      'aria-label': 'Message',
      placeholder: 'Write a message',
      onChange: (event: { currentTarget: HTMLTextAreaElement }) =>
        setText(event.currentTarget.value),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        submit();
      },
    });
  };
  const root = createRoot(box);
  flushSync(() => root.render(createElement(Composer)));
  return {
    text: () => current,
    clear: () => write(''),
    focus: () => box.querySelector('textarea')?.focus(),
  };
});
