// Marks over a field whose text has no nodes: a layer of ours lies over it, with the same text unseen and the marks
// seen. In a closed shadow root, and no pointer ever meets it.

import { isInput, isTextArea } from '../dom/kinds.ts';
import { carriedMarks } from './carried-marks.ts';
import { createMirrorLines, type Drawn, type MirrorLines } from './mirror-lines.ts';
import { forcedStyle, holds, markStyle, type Painter } from './painter.ts';
import type { Mark } from './paragraphs.ts';
import { dress } from './sheet.ts';

const rules = `
:host { all: initial !important; }
section { position: fixed; overflow: hidden; pointer-events: none; z-index: 2147483647; }
article { box-sizing: border-box; color: transparent; overflow-wrap: break-word; }
div + div { text-indent: 0; }
mark { color: transparent; ${markStyle} }
@media (forced-colors: active) { mark { ${forcedStyle} opacity: 0.5; } }`;

/** What of the field's style says where a letter stands. */
const copied =
  'font letter-spacing word-spacing text-indent text-transform text-align direction tab-size padding word-break line-break font-feature-settings font-variation-settings'.split(
    ' ',
  );
/** A page may move a field without telling anyone (milliseconds). */
const lookAgain = 400;

type Field = HTMLTextAreaElement | HTMLInputElement;
type Layer = {
  readonly host: HTMLElement;
  readonly frame: HTMLElement;
  readonly paper: HTMLElement;
  readonly lines: MirrorLines;
};

export function createMirrorPainter(): Painter {
  let layer: Layer | null = null;
  let shown: {
    readonly field: Field;
    readonly text: string;
    readonly marks: readonly Mark[];
  } | null = null;
  let drawn: Drawn[] = [];
  let life = new AbortController();
  const clear = () => {
    life.abort();
    layer?.host.remove();
    shown = null;
    drawn = [];
  };
  const write = (over: Layer, field: Field, text: string, marks: readonly Mark[]) => {
    shown = { field, text, marks };
    drawn = over.lines.write(text, marks);
    place(over, field);
  };
  const look = () => {
    if (!layer || !shown) return;
    const { field, text, marks } = shown;
    const { value, isConnected } = field;
    if (!isConnected) clear();
    else if (value === text) place(layer, field);
    else write(layer, field, value, carriedMarks(marks, text, value));
  };
  const draw = (field: Field, text: string, marks: readonly Mark[]) => {
    if (shown?.field !== field || isScaled(field)) clear();
    if (marks.length === 0 || isScaled(field)) return;
    layer ??= makeLayer();
    copyStyle(layer.paper, field);
    if (!shown) {
      life = new AbortController();
      follow(field, look, life.signal);
      document.documentElement.append(layer.host);
    }
    write(layer, field, text, marks);
  };
  return {
    clear,
    draw: ({ element, editor }, text, marks) => {
      if (editor.kind !== 'text-control' || !isField(element)) return false;
      draw(element, text, marks);
      return true;
    },
    at: (x, y) => drawn.find(({ node }) => holds(node.getClientRects(), x, y))?.mark ?? null,
  };
}

const isField = (element: HTMLElement): element is Field => isTextArea(element) || isInput(element);

/** On a page that scales the field the layer would not fit. */
const isScaled = (field: Field): boolean =>
  Math.abs(field.getBoundingClientRect().width - field.offsetWidth) > 1;

function makeLayer(): Layer {
  const host = document.createElement('div');
  host.ariaHidden = 'true';
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, rules);
  const frame = document.createElement('section');
  const paper = document.createElement('article');
  frame.append(paper);
  root.append(frame);
  return { host, frame, paper, lines: createMirrorLines(paper) };
}

function copyStyle(paper: HTMLElement, field: Field): void {
  const style = getComputedStyle(field);
  for (const name of copied) paper.style.setProperty(name, style.getPropertyValue(name));
  const one = isInput(field);
  const inside =
    field.clientHeight -
    Number.parseFloat(style.paddingTop) -
    Number.parseFloat(style.paddingBottom);
  paper.style.whiteSpace = one ? 'pre' : 'pre-wrap';
  // A one-line field keeps its line in the middle.
  paper.style.lineHeight = one ? `${inside}px` : style.lineHeight;
}

function place({ frame, paper }: Layer, field: Field): void {
  const { left, top } = field.getBoundingClientRect();
  frame.style.left = `${left + field.clientLeft}px`;
  frame.style.top = `${top + field.clientTop}px`;
  frame.style.width = `${field.clientWidth}px`;
  frame.style.height = `${field.clientHeight}px`;
  paper.style.width = isInput(field) ? 'max-content' : `${field.clientWidth}px`;
  paper.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
}

/** Where the field goes, and where its text changes: looked at once a frame, when the page has done its own part. */
function follow(field: Field, look: () => void, signal: AbortSignal): void {
  const timer = setInterval(look, lookAgain);
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const sized = new ResizeObserver(soon);
  sized.observe(field);
  for (const type of ['scroll', 'resize', 'input'])
    addEventListener(type, soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    cancelAnimationFrame(frame);
    sized.disconnect();
  });
}
