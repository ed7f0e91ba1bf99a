// Tells what kind a node is, whichever window made it. An element that a page moves into another window (picture in picture,
// a chat that is popped out) keeps the prototypes of the one where the extension met it first: there `instanceof` is false.

type Getter = (() => unknown) | undefined;

/** Looked for when it is needed, which a page's start need not wait for. */
function getterOf(owner: 'Node' | 'Element' | 'ShadowRoot', name: string): () => Getter {
  let getter: Getter;
  return () => {
    getter ??= Object.getOwnPropertyDescriptor(globalThis[owner].prototype, name)?.get;
    return getter;
  };
}

const typeOf = getterOf('Node', 'nodeType');
const nameOf = getterOf('Element', 'localName');
const spaceOf = getterOf('Element', 'namespaceURI');
const hostOf = getterOf('ShadowRoot', 'host');

/**
 * Of what is none of their kind these getters throw; and where no page is, there are none. To make an error takes longer
 * than all else at a key: the window, in the path of every event, is not asked, and what only some nodes have is asked of
 * those alone.
 */
function read(getter: () => Getter, node: unknown): unknown {
  if (Object(node) !== node || node === globalThis) return undefined;
  try {
    return getter()?.call(node);
  } catch {
    return undefined;
  }
}

export const isElement = (node: unknown): node is Element => read(typeOf, node) === 1;
export const isText = (node: unknown): node is Text => read(typeOf, node) === 3;
export const isDocument = (node: unknown): node is Document => read(typeOf, node) === 9;
export const isShadowRoot = (node: unknown): node is ShadowRoot =>
  read(typeOf, node) === 11 && read(hostOf, node) !== undefined;

export const isHtml = (node: unknown): node is HTMLElement =>
  isElement(node) && read(spaceOf, node) === 'http://www.w3.org/1999/xhtml';

/** An element of HTML with this tag. */
const isTag =
  <Tag extends keyof HTMLElementTagNameMap>(tag: Tag) =>
  (node: unknown): node is HTMLElementTagNameMap[Tag] =>
    isHtml(node) && read(nameOf, node) === tag;

export const isForm = isTag('form');
export const isInput = isTag('input');
export const isTextArea = isTag('textarea');
export const isButton = isTag('button');
export const isLink = isTag('a');
export const isLabel = isTag('label');
export const isCanvas = isTag('canvas');
