// The text of an editable element, one `\n` a block or break. innerText would need a layout and doubles the
// breaks between paragraphs; offsets must not depend on a site's style.

const blocks = new Set(
  'ADDRESS BLOCKQUOTE DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

export function blockText(element: HTMLElement): string {
  const lines: string[] = [''];
  appendChildren(element, lines);
  return lines.join('\n');
}

function appendChildren(parent: Node, lines: string[]): void {
  let fresh = true;
  for (const child of parent.childNodes) {
    const block = blocks.has(child.nodeName);
    if (block && !fresh) lines.push('');
    if (!append(child, lines)) continue;
    fresh = false;
    if (block && child.nextSibling && !blocks.has(child.nextSibling.nodeName)) {
      lines.push('');
      fresh = true;
    }
  }
}

/** False for what shows nothing, so that it opens no line. */
function append(node: Node, lines: string[]): boolean {
  if (node instanceof Text) return appendText(node.data, lines);
  if (!(node instanceof Element) || isDecoration(node)) return false;
  if (node.nodeName === 'BR') return appendBreak(node, lines);
  appendChildren(node, lines);
  return true;
}

function appendText(data: string, lines: string[]): boolean {
  const [first = '', ...rest] = data.replaceAll('\u200b', '').replaceAll('\u00a0', ' ').split('\n');
  lines[lines.length - 1] += first;
  lines.push(...rest);
  return data !== '';
}

/** The last break of a block only keeps an empty line open. */
function appendBreak(node: Element, lines: string[]): boolean {
  const last =
    node.nextSibling === null && node.parentElement && blocks.has(node.parentElement.nodeName);
  if (!last && !node.classList.contains('ProseMirror-trailingBreak')) lines.push('');
  return true;
}

/** Cursors and separators of editors. Anything else that shows text counts: a mention is sent too. */
const isDecoration = (node: Element): boolean =>
  node.nodeName === 'STYLE' ||
  node.nodeName === 'SCRIPT' ||
  node.classList.contains('ProseMirror-separator') ||
  node.classList.contains('ProseMirror-widget');
