// Notices when what a person is still writing leaves for an address that the site's description does not know: there no
// finding would be gated. Reads the composer only when such a request is about to go, and keeps nothing of it.

import type { BodyTexts } from '../capture/body/texts.ts';
import type { Composer } from '../capture/editors/editor.ts';
import type { Site } from '../contract/site.ts';
import { plain } from '../dom/plain.ts';
import { squash } from '../dom/squash.ts';

export type DraftWatch = {
  readonly onTyped: (composer: Composer) => void;
  /** A submission: what leaves now is no draft. */
  readonly onSent: () => void;
  /** Whether a request to an unknown address of the site is worth reading. */
  readonly isWanted: () => boolean;
  /** True: it carries what stands in the composer. */
  readonly carries: (read: BodyTexts) => boolean;
};

/** Shorter texts may be a search, or a coincidence (letters and digits). */
const needed = 40;

export function createDraftWatch(site: () => Site): DraftWatch {
  let composer: Composer | null = null;
  const beginning = (): string => {
    if (!composer || !plain(composer.element).isConnected) return '';
    return squash(composer.editor.readText(composer.element)).slice(0, needed);
  };
  const isWanted = () =>
    composer !== null &&
    site().endpoints.some(({ kind }) => kind === 'draft') &&
    beginning().length === needed;
  return {
    onTyped: (next) => {
      composer = next;
    },
    onSent: () => {
      composer = null;
    },
    isWanted,
    // What is sent may be a moment older than what stands there: its beginning is the same.
    carries: (read) => {
      const start = beginning();
      return (
        start.length === needed &&
        read.ok &&
        read.texts.some((text) => squash(text).includes(start))
      );
    },
  };
}
