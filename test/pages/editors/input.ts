// A one-line field in a form: Enter is the browser's own submission.
import type { MakeEditor } from './page.ts';

export const make: MakeEditor = (box, submit) => {
  const form = document.createElement('form');
  const field = document.createElement('input');
  const button = document.createElement('button');
  field.ariaLabel = 'Message';
  button.id = 'send';
  button.textContent = 'Ask';
  form.append(field, button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  box.append(form);
  return {
    text: () => field.value,
    html: () => '',
    clear: () => {
      field.value = '';
    },
    focus: () => field.focus(),
  };
};
