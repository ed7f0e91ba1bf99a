// Lexical with its plain text alone: no formatting, and breaks instead of paragraphs.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical';
import { addSend, type MakeEditor, makeTextbox } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  const root = makeTextbox();
  box.append(root);
  const editor = createEditor({ namespace: 'plain', onError: (error) => reportError(error) });
  editor.setRootElement(root);
  registerPlainText(editor);
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
  addSend(box, 'button', submit);
  return {
    text: () => editor.read(() => $getRoot().getTextContent()),
    html: () => '',
    clear: () => editor.update(() => $getRoot().clear()),
    focus: () => root.focus(),
  };
};
