// Which editor kind an element is of. One line a kind.
import { contextOf, isKeySink, isTextControl } from '../editable.ts';
import { contenteditable } from './contenteditable.ts';
import { drawn } from './drawn.ts';
import type { Composer, Editor } from './editor.ts';
import { isSlate, slate } from './slate.ts';
import { textControl } from './text-control.ts';

export function composerOf(element: HTMLElement): Composer {
  return { element, editor: editorOf(element) };
}

function editorOf(element: HTMLElement): Editor {
  if (contextOf(element) || isKeySink(element)) return drawn;
  if (isTextControl(element)) return textControl;
  return isSlate(element) ? slate : contenteditable;
}
