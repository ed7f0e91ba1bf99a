// Opens the editor that the address names. Each is a chunk of its own: a page loads one library.
import { type MakeEditor, open } from './page.ts';

const editors: Record<string, () => Promise<{ make: MakeEditor }>> = {
  tiptap: () => import('./tiptap.ts'),
  quill: () => import('./quill.ts'),
  slate: () => import('./slate.ts'),
  codemirror: () => import('./codemirror.ts'),
  'codemirror-5': () => import('./codemirror-5.ts'),
  'deep-chat': () => import('./deep-chat.ts'),
  'assistant-ui': () => import('./assistant-ui.ts'),
  'vue-advanced-chat': () => import('./vue-advanced-chat.ts'),
  'lexical-plain': () => import('./lexical-plain.ts'),
  contenteditable: () => import('./contenteditable.ts'),
  textarea: () => import('./textarea.ts'),
  input: () => import('./input.ts'),
  'closed-shadow': () => import('./closed-shadow.ts'),
  'closed-editable': () => import('./closed-editable.ts'),
};

const { make } = (await editors[location.pathname.slice(1)]?.()) ?? {};
if (make) open(make);
