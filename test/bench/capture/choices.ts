// What a person can choose in the dialog, under which policy it is offered, and by which keys it is taken.
import type { PolicyAction } from '../../../lib/contract/words.ts';
import type { Dialog } from '../../support/dialog.ts';
import { card } from '../../support/practice.ts';

export const runs = 5;
export const found = `card number ${card}`;
export const clean = 'card number [CARD_1]';
export const digits = card.replaceAll(' ', '');

type Keys = { readonly press: (key: string) => Promise<void>; readonly dialog: Dialog };

export const choices = {
  redact: { policy: 'redact', take: ({ press }: Keys) => press('Enter') },
  'as is': { policy: 'warn', take: takeAsIs },
  cancel: { policy: 'redact', take: ({ press }: Keys) => press('Escape') },
  block: { policy: 'block', take: ({ press }: Keys) => press('Escape') },
} as const satisfies Record<string, { policy: PolicyAction; take: (keys: Keys) => Promise<void> }>;
export type Choice = keyof typeof choices;
export const choiceNames = Object.keys(choices) as Choice[];

async function takeAsIs({ dialog }: Keys): Promise<void> {
  const names = (await dialog.controls()).map(({ name }) => name);
  await dialog.click(names.find((name) => / as is$/.test(name)) ?? 'as is');
}

export type Cell = {
  held: number;
  leaked: number;
  restored: number;
  /** null: there is nothing to undo, or no caret. */
  undo: number | null;
  caret: number | null;
  readonly ms: number[];
};
export const emptyCell = (): Cell => ({
  held: 0,
  leaked: 0,
  restored: 0,
  undo: null,
  caret: null,
  ms: [],
});

export const headings = [
  'surface',
  'editor',
  'action',
  'held',
  'leaked',
  'restored',
  'undo',
  'caret',
  'ms',
];

export function cellsOf(surface: string, editor: string, action: string, cell: Cell): string[] {
  const { held, leaked, restored, undo, caret, ms } = cell;
  const of = (count: number | null) => (count === null ? '–' : `${count}/${runs}`);
  const middle = [...ms].sort((a, b) => a - b)[Math.floor(ms.length / 2)] ?? 0;
  const figures = [of(held), `${leaked}`, of(restored), of(undo), of(caret), middle.toFixed(0)];
  return [surface, editor, action, ...figures];
}

const widths = [26, 15, 8, 6, 7, 9, 6, 6, 6];
export const row = (cells: readonly string[]): string =>
  `  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 8)).join(' ')}`.trimEnd();
