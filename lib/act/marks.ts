// Marks findings in a composer while a person types: when they pause, in idle time, the changed paragraph alone.
// Never takes the focus, never changes the page's own nodes.
import type { Composer } from '../capture/editors/editor.ts';
import { plain } from '../dom/plain.ts';
import type { Brain } from './brain.ts';
import { createHighlightPainter } from './highlight-painter.ts';
import { createMirrorPainter } from './mirror-painter.ts';
import { createParagraphs, type Mark } from './paragraphs.ts';
import type { Settled } from './settled.ts';

export type Marks = {
  readonly onTyped: (composer: Composer) => void;
  readonly onPointed: (element: HTMLElement, at: { x: number; y: number }) => void;
  /** Opens the first mark. False: nothing is marked here. */
  readonly onMarkKey: (element: HTMLElement) => boolean;
};

type MarkParts = {
  readonly brain: Brain;
  readonly settled: Settled;
  readonly open: (composer: Composer, mark: Mark) => void;
  readonly signal: AbortSignal;
};

/** How long a pause in typing is (milliseconds). */
const pause = 200;
/** Left of an idle moment to begin with another paragraph (milliseconds). */
const enough = 4;
/** No prompt is typed that long (UTF-16 units); it is inspected when it is sent. */
const longest = 50_000;

export function createMarks({ brain, settled, open, signal }: MarkParts): Marks {
  const painters = [createHighlightPainter(), createMirrorPainter()];
  const paragraphs = createParagraphs(brain, settled);
  let current: Composer | null = null;
  let shown: readonly Mark[] = [];
  let [timer, typedAt] = [0, 0];
  const clear = () => {
    if (shown.length === 0) return;
    shown = [];
    for (const painter of painters) painter.clear();
  };
  const draw = (composer: Composer, text: string, marks: readonly Mark[]) => {
    if (marks.length === 0) return clear();
    shown = marks;
    painters.some((painter) => painter.draw(composer, text, marks));
  };
  const look = (idle: IdleDeadline) => {
    const composer = current;
    if (!composer || !plain(composer.element).isConnected || signal.aborted) return clear();
    const text = composer.editor.readText(composer.element);
    if (text.length > longest) return clear();
    let first = true;
    const marks = paragraphs.marksIn(text, () => {
      const goOn = first || idle.timeRemaining() > enough;
      first = false;
      return goOn;
    });
    if (marks) draw(composer, text, marks);
    else whenIdle();
  };
  const whenIdle = () => requestIdleCallback(look, { timeout: 1_000 });
  const typed = (composer: Composer) => {
    if (composer.element !== current?.element) clear();
    current = composer;
    typedAt = performance.now();
    timer ||= window.setTimeout(rested, pause);
  };
  // One timer for many keys: to take one back and set another takes as long as what a key is looked at for.
  const rested = () => {
    const left = pause - (performance.now() - typedAt);
    timer = left > 1 ? window.setTimeout(rested, left) : 0;
    if (timer === 0) whenIdle();
  };
  const openAt = (element: HTMLElement, mark: Mark | null | undefined): boolean => {
    const composer = current;
    if (!mark || !composer || element !== composer.element) return false;
    // The page has its click first; the dialog would come between.
    setTimeout(() => open(composer, mark));
    return true;
  };
  signal.addEventListener('abort', clear);
  return {
    onTyped: typed,
    onPointed: (element, { x, y }) => {
      if (shown.length === 0 || !getSelection()?.isCollapsed) return;
      openAt(element, painters.map((painter) => painter.at(x, y)).find(Boolean));
    },
    onMarkKey: (element) => openAt(element, shown[0]),
  };
}
