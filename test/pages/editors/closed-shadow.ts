// A textarea and its button in a closed shadow root: no script outside can look in, and events end at the host.
import { addSend, isSendKey, type MakeEditor } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  const host = document.createElement('chat-composer');
  const root = host.attachShadow({ mode: 'closed' });
  const area = document.createElement('textarea');
  area.cols = 60;
  root.append(area);
  box.append(host);
  area.addEventListener('keydown', (event) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    submit();
  });
  addSend(area, 'button', submit);
  return {
    text: () => area.value,
    html: () => '',
    clear: () => {
      area.value = '';
    },
    focus: () => area.focus(),
  };
};
