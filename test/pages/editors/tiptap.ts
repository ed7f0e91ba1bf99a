// Tiptap with its starter kit, as Claude, Grok and Open WebUI build their composers: Enter sends, no form around it.
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { addSend, allowHtml, isSendKey, type MakeEditor } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  allowHtml();
  const editor = new Editor({
    element: box,
    extensions: [StarterKit],
    editorProps: {
      attributes: { role: 'textbox', 'aria-label': 'Message' },
      handleKeyDown: (_view, event) => {
        if (!isSendKey(event)) return false;
        submit();
        return true;
      },
    },
  });
  addSend(box, 'button', submit);
  return {
    text: () => editor.getText({ blockSeparator: '\n' }),
    html: () => editor.getHTML(),
    clear: () => editor.commands.clearContent(true),
    focus: () => editor.commands.focus(),
  };
};
