// CodeMirror 5: a textarea of no size takes the keys and is emptied at once; the text is drawn beside it. Enter sends.
// With help in spelling, as EasyMDE has it: the browser's own editors of code have none.
import CodeMirror from 'codemirror';
import 'codemirror/lib/codemirror.css';
import { addSend, type MakeEditor } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  const extraKeys = { Enter: submit, 'Shift-Enter': 'newlineAndIndent' };
  const editor = CodeMirror(box, { lineWrapping: true, spellcheck: true, extraKeys });
  editor.setSize(null, 'auto');
  addSend(box, 'button', submit);
  return {
    text: () => editor.getValue(),
    html: () => '',
    clear: () => editor.setValue(''),
    focus: () => editor.focus(),
  };
};
