// Which editor kind an element is of. One line a kind.
import { contextOf, isTextControl } from '../editable.ts';
import { contenteditable } from './contenteditable.ts';
import { editContext } from './edit-context.ts';
import type { Composer, Editor } from './editor.ts';
import { isSlate, slate } from './slate.ts';
import { textControl } from './text-control.ts';

export function composerOf(element: HTMLElement): Composer {
  return { element, editor: editorOf(element) };
}

function editorOf(element: HTMLElement): Editor {
  if (isTextControl(element)) return textControl;
  if (contextOf(element)) return editContext;
  return isSlate(element) ? slate : contenteditable;
}
