// A composer on the real Lexical, rich text: Enter sends, Shift+Enter breaks.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
} from 'lexical';
import { startChat } from '../chat.ts';

startChat((box, submit) => {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  for (const [name, value] of Object.entries({
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Message',
  }))
    root.setAttribute(name, value);
  box.append(root);
  const editor = createEditor({ namespace: 'practice', onError: (error) => reportError(error) });
  editor.setRootElement(root);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (!event || event.shiftKey) return false;
      event.preventDefault();
      submit();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  return {
    text: () => editor.read(() => $getRoot().getTextContent()),
    clear: () => {
      editor.update(() => $getRoot().clear());
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    },
    focus: () => editor.focus(),
  };
});
