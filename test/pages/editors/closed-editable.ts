// An editable element and its button in a closed shadow root.
import { addSend, isSendKey, type MakeEditor, makeTextbox } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  const host = document.createElement('chat-composer');
  const root = host.attachShadow({ mode: 'closed' });
  const editable = makeTextbox();
  editable.style.minHeight = '40px';
  root.append(editable);
  box.append(host);
  editable.addEventListener('keydown', (event) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    submit();
  });
  addSend(editable, 'button', submit);
  return {
    text: () => editable.innerText.replaceAll('\u00a0', ' ').replace(/\n$/, ''),
    html: () => editable.innerHTML,
    clear: () => editable.replaceChildren(),
    focus: () => editable.focus(),
  };
};
