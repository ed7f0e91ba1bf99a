// A field that is left: some pages take its text by that alone (`change`, the loss of the focus). Says which field it is.
import { deepPath, type OpenShadow } from './deep-path.ts';
import { isTextControl } from './editable.ts';
import { composerOf } from './editors/editor-of.ts';
import type { Press } from './submission.ts';

/** An editable element has no such text of its own: what stands in it is there all the time. */
export function left(event: Event, open: OpenShadow): Press | null {
  const [target] = event.isTrusted ? deepPath(event, open) : [];
  if (!isTextControl(target)) return null;
  const composers = [composerOf(target)];
  return { kind: 'press', via: 'typed', event, from: 'composer', composers, leaves: true };
}
