// The guard's dialog as a person meets it: read through the accessibility tree (its shadow root is closed),
// used with trusted mouse and keys.
import type { CDPSession, Frame, FrameLocator, Page } from 'playwright-core';
import { untilReadable } from '../../collector/cli/composers.ts';

type AxNode = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { name: string; value: { value?: unknown } }[];
  readonly backendDOMNodeId?: number;
  readonly childIds?: readonly string[];
};

export type Control = {
  readonly role: string;
  readonly name: string;
  readonly focused: boolean;
  readonly disabled: boolean;
};

export type Dialog = {
  /** Open: and for so long that it takes an answer. */
  readonly until: (open: boolean) => Promise<void>;
  readonly isOpen: () => Promise<boolean>;
  /** Every word it shows, in reading order. */
  readonly text: () => Promise<string>;
  readonly controls: () => Promise<Control[]>;
  readonly focused: () => Promise<string>;
  /** A trusted click in the middle of the control. */
  readonly click: (name: string) => Promise<void>;
  readonly place: (name: string) => Promise<{ readonly x: number; readonly y: number }>;
};

export async function dialogOn(page: Page): Promise<Dialog> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');
  await cdp.send('DOM.enable');
  const isOpen = () => page.evaluate(() => document.querySelector(':root > aside') !== null);
  const nodes = async () => ((await isOpen()) ? inDialog(await tree(cdp)) : []);
  const controls = async () =>
    (await nodes()).filter((node) => roles.has(roleOf(node))).map(controlOf);
  const place = async (name: string) => {
    const node = (await nodes()).find(
      (each) => roles.has(roleOf(each)) && each.name?.value === name,
    );
    if (node?.backendDOMNodeId === undefined) throw new Error(`The dialog has no “${name}”.`);
    return middleOf(cdp, node.backendDOMNodeId);
  };
  return {
    isOpen,
    until: async (open) => {
      await page.waitForFunction(
        (wanted) => (document.querySelector(':root > aside') !== null) === wanted,
        open,
        { timeout: 15_000, polling: 20 },
      );
      if (open) await untilReadable(page);
    },
    text: async () =>
      (await nodes())
        .filter((node) => roleOf(node) === 'StaticText')
        .map((node) => node.name?.value ?? '')
        .join(' '),
    controls,
    focused: async () => (await controls()).find(({ focused }) => focused)?.name ?? '',
    place,
    click: async (name) => {
      const { x, y } = await place(name);
      await page.mouse.click(x, y);
    },
  };
}

/** A dialog takes no answer before anybody can have read it. */
export const toRead = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

/** In a frame or a window of its own, whose dialog is looked at from outside. */
export async function untilAsked(place: Page | FrameLocator | Frame): Promise<void> {
  await place.locator(':root > aside').waitFor({ state: 'attached' });
  await toRead();
}

const roles = new Set(['button', 'checkbox', 'link', 'radio', 'textbox']);
const roleOf = (node: AxNode): string => node.role?.value ?? '';

function controlOf(node: AxNode): Control {
  const has = (name: string) =>
    node.properties?.some((each) => each.name === name && each.value.value === true) ?? false;
  return {
    role: roleOf(node),
    name: node.name?.value ?? '',
    focused: has('focused'),
    disabled: has('disabled'),
  };
}

async function tree(cdp: CDPSession): Promise<AxNode[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes as unknown as AxNode[];
}

function inDialog(nodes: readonly AxNode[]): AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const dialog = nodes.find((node) => roleOf(node) === 'dialog');
  const below = (node: AxNode): AxNode[] => [
    ...(node.ignored ? [] : [node]),
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? below(child) : [];
    }),
  ];
  return dialog ? below(dialog) : [];
}

async function middleOf(cdp: CDPSession, backendNodeId: number) {
  await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId });
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = model.content;
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}
