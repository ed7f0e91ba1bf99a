// A plain textarea and a button, no framework and no form.
import { addSend, isSendKey, type MakeEditor } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  const area = document.createElement('textarea');
  area.ariaLabel = 'Message';
  box.append(area);
  area.addEventListener('keydown', (event) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    submit();
  });
  addSend(box, 'button', submit);
  return {
    text: () => area.value,
    html: () => '',
    clear: () => {
      area.value = '';
    },
    focus: () => area.focus(),
  };
};
