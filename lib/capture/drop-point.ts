// Puts the caret where a drop would have put its text, since the held event no longer does.
import { isShadowRoot } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { isTextControl } from './editable.ts';

type CaretPosition = { readonly offsetNode: Node; readonly offset: number };
type WithCaret = Document & {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): CaretPosition | null;
};

export function caretFromPoint(event: DragEvent, element: HTMLElement): () => void {
  const root = plain(element).getRootNode();
  const shadowRoots = isShadowRoot(root) ? [root] : [];
  const at = (document as WithCaret).caretPositionFromPoint?.(event.clientX, event.clientY, {
    shadowRoots,
  });
  return () => {
    if (!at) return;
    if (isTextControl(element)) element.setSelectionRange(at.offset, at.offset);
    else getSelection()?.collapse(at.offsetNode, at.offset);
  };
}
