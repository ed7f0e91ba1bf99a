// A plain editable element without any library: what the browser makes of keys and pastes.
import { addSend, isSendKey, type MakeEditor, makeTextbox } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  const root = makeTextbox();
  box.append(root);
  root.addEventListener('keydown', (event) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    submit();
  });
  addSend(box, 'button', submit);
  return {
    text: () => root.innerText.replaceAll('\u00a0', ' ').replace(/\n$/, ''),
    html: () => root.innerHTML,
    clear: () => root.replaceChildren(),
    focus: () => root.focus(),
  };
};
