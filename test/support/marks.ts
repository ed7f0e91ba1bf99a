// The guard's marks as a test can reach them: the browser's highlights, and the layer over a field, which stands in a
// closed shadow root.
import type { Page } from 'playwright-core';
import { pause } from './practice.ts';

type Point = { readonly x: number; readonly y: number };

export const hasMark = async (page: Page): Promise<boolean> => (await pointOf(page)) !== null;

export async function untilMarked(page: Page, wanted: boolean): Promise<void> {
  for (let waited = 0; (await hasMark(page)) !== wanted; waited += 40) {
    if (waited > 15_000) throw new Error(wanted ? 'Nothing was marked.' : 'The mark stayed.');
    await pause(40);
  }
}

export async function middleOfMark(page: Page): Promise<Point> {
  const point = await pointOf(page);
  if (!point) throw new Error('There is no mark.');
  return point;
}

const pointOf = async (page: Page): Promise<Point | null> =>
  (await page.evaluate(pointOfHighlight)) ?? (await pointOfLayer(page));

function pointOfHighlight(): Point | null {
  const highlight = CSS.highlights.get('spillway-finding');
  for (const range of highlight ?? []) {
    const rect = (range as Range).getBoundingClientRect();
    if (rect.width > 0) return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }
  return null;
}

async function pointOfLayer(page: Page): Promise<Point | null> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const mark = find(root);
    if (!mark) return null;
    const { model } = await cdp.send('DOM.getBoxModel', { nodeId: mark.nodeId });
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = model.content;
    return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
  } catch {
    // It went while it was looked at.
    return null;
  } finally {
    await cdp.detach();
  }
}

type DomNode = {
  readonly nodeId: number;
  readonly localName: string;
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
};

/** Only in the layer: the dialog shows marks of its own. */
function find(node: DomNode): DomNode | null {
  if (node.localName === 'mark') return node;
  if (node.localName === 'aside') return null;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = find(child);
    if (found) return found;
  }
  return null;
}
