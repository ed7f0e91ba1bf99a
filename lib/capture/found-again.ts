// Finds a composer and what sends it again, where a page has drawn them anew while a sending was held: the same kind, by the same
// names. Whether the text of it may go is for the caller to say.
import { isButton, isForm, isInput } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import { around } from './deep-path.ts';
import type { Composer } from './editors/editor.ts';
import { composersNear } from './nearby-composers.ts';
import { sendControlIn } from './send-control.ts';
import { labelOf, wordsOf } from './send-words.ts';
import { composersHere, type Where } from './sending.ts';
import type { SendAct } from './submission.ts';

export type FoundAgain = {
  /** The same one where it still stands; null: none, or no single one. @param holds whether it holds the text. */
  readonly composer: (composer: Composer, holds: (each: Composer) => boolean) => Composer | null;
  /** What to do now, for this composer; null: what was pressed is gone, and nothing there is like it. */
  readonly act: (act: SendAct, composer: Composer) => SendAct | null;
};

export function createFoundAgain(where: Pick<Where, 'site' | 'open'>): FoundAgain {
  const sends = (each: HTMLElement, { element }: Composer) =>
    sendControlIn(around(each), where.site(), where.open) !== null &&
    composersNear(each, where.site(), where.open).includes(element);
  const controlLike = (gone: HTMLElement, composer: Composer) =>
    only(
      rootsOf(composer.element)
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>(plain(gone).localName)])
        .filter((each) => isLike(each, gone) && sends(each, composer)),
    );
  return {
    composer: (composer, holds) => {
      if (plain(composer.element).isConnected) return composer;
      const { localName } = plain(composer.element);
      const holding = composersHere(where).filter(
        (each) => plain(each.element).localName === localName && holds(each),
      );
      return (
        only(holding.filter(({ element }) => isLike(element, composer.element))) ?? only(holding)
      );
    },
    act: (act, composer) => {
      if (plain(act.target).isConnected || act.by === 'key') return act;
      if (act.by === 'click') {
        const target = controlLike(act.target, composer);
        return target && { ...act, target };
      }
      const target = around(composer.element).find((each) => isForm(each));
      return target ? { ...act, target } : null;
    },
  };
}

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);

/** Roots around it, the innermost first. */
function rootsOf(element: HTMLElement): ParentNode[] {
  const roots = around(element).map((each) => plain(each).getRootNode() as ParentNode & Node);
  return [...new Set(roots)];
}

const names = ['id', 'name', 'type', 'role', 'data-testid', 'placeholder'];

/** By what it says and what it is called. Classes change with its state. */
const isLike = (each: HTMLElement, gone: HTMLElement): boolean =>
  names.every((name) => plain(each).getAttribute(name) === plain(gone).getAttribute(name)) &&
  labelOf(each) === labelOf(gone) &&
  wordsOf(each) === wordsOf(gone);

/** The button by which a form is sent; where the page has drawn it anew, that one. */
export function submitterOf(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): HTMLElement | null {
  const isOwn = (node: Element) => (isButton(node) || isInput(node)) && node.form === form;
  if (!submitter || isOwn(submitter)) return submitter;
  const root = plain(form).getRootNode() as ParentNode & Node;
  const buttons = [...root.querySelectorAll<HTMLElement>(plain(submitter).localName)];
  return only(buttons.filter((each) => isOwn(each) && isLike(each, submitter)));
}
