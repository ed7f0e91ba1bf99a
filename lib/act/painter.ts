// How marks come to be seen: one painter for texts that have nodes, one for fields that have none.
import type { Composer } from '../capture/editors/editor.ts';
import type { Mark } from './paragraphs.ts';

export type Painter = {
  /** In place of what is drawn. False: this composer is not for this painter, or cannot be painted now. */
  readonly draw: (composer: Composer, text: string, marks: readonly Mark[]) => boolean;
  readonly clear: () => void;
  /** The mark at a point of the window. */
  readonly at: (x: number, y: number) => Mark | null;
};

export const holds = (rects: Iterable<DOMRect>, x: number, y: number): boolean =>
  [...rects].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );

/** Seen on light and on dark grounds, and without colour: the line is wavy. */
export const markStyle =
  'background-color: rgb(217 119 6 / 0.18); text-decoration: underline wavy #d97706 1.5px;';
export const forcedStyle = 'background-color: Mark; color: MarkText;';
