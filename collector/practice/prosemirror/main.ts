// A composer on the real ProseMirror, as several large chat tools build theirs: Enter sends, Shift+Enter breaks.
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { startChat } from '../chat.ts';

const lineBreak: Command = (state, dispatch) => {
  const node = schema.nodes.hard_break.create();
  dispatch?.(state.tr.replaceSelectionWith(node).scrollIntoView());
  return true;
};

startChat((box, submit) => {
  const send: Command = () => {
    submit();
    return true;
  };
  const fresh = () =>
    EditorState.create({
      schema,
      plugins: [
        history(),
        keymap({ Enter: send, 'Shift-Enter': lineBreak, 'Mod-z': undo, 'Mod-Shift-z': redo }),
        keymap(baseKeymap),
      ],
    });
  const view = new EditorView(box, {
    state: fresh(),
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Message' },
  });
  return {
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
    clear: () => view.updateState(fresh()),
    focus: () => view.focus(),
  };
});
