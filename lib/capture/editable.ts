// Which element of an event's path a person types a prompt into. Never remembered: resolved at each event.
import { isHtml, isInput, isTextArea } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';

/** Fields of a sign-in or a form are no prompt: a password manager must stay able to fill them. */
const promptInputs = new Set(['text', 'search', 'url']);

export const isTextControl = (node: unknown): node is HTMLTextAreaElement | HTMLInputElement =>
  isTextArea(node) || (isInput(node) && promptInputs.has(node.type));

/** The text control, or the outermost editable element around the innermost one. */
export function editableIn(path: readonly Element[]): HTMLElement | null {
  const first = path.findIndex((node) => isTextControl(node) || isEditable(node));
  const found = path[first];
  if (!isHtml(found)) return null;
  if (isTextControl(found)) return found;
  let host = found;
  for (const node of path.slice(first + 1)) {
    if (!isEditable(node) || plain(node).getRootNode() !== plain(host).getRootNode()) break;
    host = node;
  }
  return host;
}

export const isEditable = (node: Element): node is HTMLElement =>
  isHtml(node) && (plain(node).isContentEditable || contextOf(node) !== null);

type WithContext = Element & { readonly editContext?: { readonly text: string } | null };

/** For the browser such an element has no editable content: the text a person types is the context's. */
export const contextOf = (node: WithContext): { readonly text: string } | null =>
  plain(node).editContext ?? null;

/** Told by three attributes first, since a look at its size is dear while a person types. Editors set all of them, to any value. */
const helped = 'textarea[spellcheck][autocorrect][autocapitalize]';
/** What is smaller shows no text (pixels). */
const shows = 4;
/** A wider one that nobody sees lies over a drawing of its text, and holds all of it (pixels). */
const invisibleField = 100;

/** A textarea that takes keys and shows nothing: the text is drawn beside it. */
export function isKeySink(element: Element): boolean {
  if (!plain(element).matches(helped)) return false;
  const { parentElement: parent } = element;
  return (
    isSmall(element) ||
    (parent !== null && isSmall(parent) && isClipping(parent)) ||
    (getComputedStyle(element).opacity === '0' && plain(element).clientWidth < invisibleField)
  );
}

function isSmall(element: Element): boolean {
  const { width, height } = plain(element).getBoundingClientRect();
  return width < shows || height < shows;
}

/** A box of no size hides nothing by itself: what stands in it may be seen beside it. */
function isClipping(box: Element): boolean {
  const { overflow, display } = getComputedStyle(box);
  return overflow !== 'visible' && display !== 'contents';
}

const editables =
  'textarea, input:not([type]), input[type=text], input[type=search], [contenteditable]:not([contenteditable=false])';

/** Visible editables under `scope`, in document order. Sites keep hidden twins of their composer. */
export function editablesUnder(scope: ParentNode): HTMLElement[] {
  // No element of such a page says that it can be edited.
  if (document.designMode === 'on' && plain(scope).contains(document.body)) return [document.body];
  return [...plain(scope).querySelectorAll(editables)].filter(
    (node) =>
      isHtml(node) && (isVisible(plain(node)) || isKeySink(node)) && !isWithinEditable(node),
  ) as HTMLElement[];
}

function isWithinEditable(node: Element): boolean {
  const parent = plain(node).parentElement;
  return parent !== null && plain(parent).isContentEditable;
}

const isVisible = (element: HTMLElement): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true }) && hasArea(element);

export function areaOf(element: HTMLElement): number {
  const { width, height } = plain(element).getBoundingClientRect();
  return width * height;
}

function hasArea(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}
