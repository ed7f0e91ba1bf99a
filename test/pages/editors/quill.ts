// Quill 2, as Gemini has it, on a page that asks for trusted types.
import Quill from 'quill';
import { addSend, allowHtml, type MakeEditor } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  allowHtml();
  const inner = document.createElement('div');
  box.append(inner);
  const quill = new Quill(inner, {
    modules: {
      toolbar: false,
      keyboard: {
        bindings: {
          enter: {
            key: 'Enter',
            shiftKey: false,
            handler: () => {
              submit();
              return false;
            },
          },
        },
      },
    },
  });
  quill.root.setAttribute('aria-label', 'Message');
  addSend(box, 'button', submit);
  return {
    text: () => quill.getText().replace(/\n$/, ''),
    html: () => quill.root.innerHTML,
    clear: () => {
      quill.setText('');
      quill.history.clear();
    },
    focus: () => quill.focus(),
  };
};
