// The text that is being put into a composer right now. An editor may read the clipboard itself before it takes a paste
// (Monaco does): what it then finds there is what it is being given, and it must not wait for the end of the writing.

export type InHand = {
  readonly during: <T>(text: string, write: () => Promise<T>) => Promise<T>;
  /** null: nothing is being written. */
  readonly text: () => string | null;
};

export function createInHand(): InHand {
  let now: string | null = null;
  const during = async <T>(text: string, write: () => Promise<T>): Promise<T> => {
    now = text;
    return write().finally(() => {
      now = null;
    });
  };
  return { during, text: () => now };
}
