// What every editor page has in common: a send control, and the message to the page's own server. Each editor brings
// its box, in a file of its own.

export type PageEditor = {
  readonly text: () => string;
  /** Empty where the editor has no formatting. */
  readonly html: () => string;
  readonly clear: () => void;
  readonly focus: () => void;
};

export type MakeEditor = (box: HTMLElement, submit: () => void) => PageEditor;

/** What a test reads: the editor's own model, not what is drawn of it. */
export type Opened = typeof globalThis & { opened?: PageEditor };

export function open(make: MakeEditor): void {
  const box = document.querySelector<HTMLElement>('#box');
  if (!box) throw new Error('The page has no box.');
  const editor = make(box, () => {
    const text = editor.text();
    if (text.trim() === '') return;
    post(text);
    editor.clear();
  });
  (globalThis as Opened).opened = editor;
  editor.focus();
}

export function post(text: string): void {
  const body = JSON.stringify({ text });
  fetch('/api/messages', { method: 'POST', body }).catch(() => undefined);
}

/** Tools send by a button, or by a plain `div` that only its label tells. */
export function addSend(box: HTMLElement, kind: 'button' | 'div', onClick: () => void): void {
  const control = document.createElement(kind);
  control.id = 'send';
  control.setAttribute('aria-label', 'Send message');
  control.textContent = '↑';
  if (kind === 'div') control.setAttribute('role', 'button');
  // As tools do it: the caret stays where it is.
  control.addEventListener('mousedown', (event) => event.preventDefault());
  control.addEventListener('click', onClick);
  box.after(control);
}

export const isSendKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !event.isComposing;

export function makeTextbox(tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('role', 'textbox');
  element.setAttribute('aria-multiline', 'true');
  element.setAttribute('aria-label', 'Message');
  element.contentEditable = 'true';
  return element;
}

type TypedWindow = typeof globalThis & {
  trustedTypes?: { createPolicy(name: string, rules: object): unknown };
};

/** Tiptap and Quill set html from strings: a page of theirs that asks for trusted types needs a default policy. */
export function allowHtml(): void {
  (globalThis as TypedWindow).trustedTypes?.createPolicy('default', {
    createHTML: (html: string) => html,
  });
}
