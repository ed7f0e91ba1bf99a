// Forms inside shadow roots: their `submit` ends at the root, and no window hears of it. The roots are listened to one by
// one, from the moment that something in them is pressed, has the focus, or is submitted by a script.
import { isShadowRoot } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';

export function followShadowForms(
  onSubmit: (event: SubmitEvent) => void,
  signal: AbortSignal,
): (inside: Node) => void {
  const listen = (event: Event) => {
    if (event instanceof SubmitEvent) onSubmit(event);
  };
  // A listener that stands is not added twice.
  const follow = (node: Node): void => {
    const root = plain(node).getRootNode();
    if (!isShadowRoot(root)) return;
    root.addEventListener('submit', listen, { capture: true, signal });
    follow(root.host);
  };
  return follow;
}

/** What a person does first in a root, before a script can submit what they wrote there. */
export const enteringTypes = ['focusin', 'pointerdown', 'keydown'] as const;
