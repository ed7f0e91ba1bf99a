// CodeMirror 6 with its default keys and history; Enter sends. It draws only the lines that can be seen.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { addSend, type MakeEditor } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  const send = () => {
    submit();
    return true;
  };
  const fresh = () =>
    EditorState.create({
      extensions: [
        history(),
        keymap.of([{ key: 'Enter', run: send }, ...defaultKeymap, ...historyKeymap]),
        EditorView.theme({ '&': { maxHeight: '200px' }, '.cm-scroller': { overflow: 'auto' } }),
        EditorView.lineWrapping,
      ],
    });
  const view = new EditorView({ state: fresh(), parent: box });
  addSend(box, 'div', submit);
  return {
    text: () => view.state.doc.toString(),
    html: () => '',
    clear: () => view.setState(fresh()),
    focus: () => view.focus(),
  };
};
