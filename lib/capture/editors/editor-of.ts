// Which editor kind an element is of. One line a kind.
import { isTextControl } from '../editable.ts';
import { contenteditable } from './contenteditable.ts';
import type { Composer } from './editor.ts';
import { textControl } from './text-control.ts';

export function composerOf(element: HTMLElement): Composer {
  return { element, editor: isTextControl(element) ? textControl : contenteditable };
}
