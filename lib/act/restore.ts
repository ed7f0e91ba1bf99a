// Gives a person their own values back: where an answer that they copy speaks of [CARD_1], the clipboard gets the
// number. The values are in this page's memory only, and pasting them into a tool is asked about as ever.
import type { Copying } from '../capture/copying.ts';

export function restoreOnCopy(restore: (text: string) => string): (copying: Copying) => void {
  return ({ text, replace }) => {
    const restored = restore(text);
    if (restored !== text) replace(restored);
  };
}
