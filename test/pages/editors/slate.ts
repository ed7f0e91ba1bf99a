// Slate under React: it keeps a model of its own, and refuses a pasted html that it did not write.
import { createElement, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { addSend, type MakeEditor } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  const editor = withHistory(withReact(createEditor()));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  };
  const editable = createElement(Editable, { 'aria-label': 'Message', onKeyDown });
  const initialValue = [{ type: 'paragraph', children: [{ text: '' }] }];
  flushSync(() => createRoot(box).render(createElement(Slate, { editor, initialValue }, editable)));
  addSend(box, 'button', submit);
  return {
    text: () => editor.children.map((block) => Node.string(block)).join('\n'),
    html: () => '',
    clear: () => {
      Transforms.select(editor, Editor.range(editor, []));
      Transforms.delete(editor);
      for (let index = editor.children.length - 1; index > 0; index -= 1)
        Transforms.removeNodes(editor, { at: [index] });
    },
    focus: () => ReactEditor.focus(editor),
  };
};
