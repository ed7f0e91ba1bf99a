// Which element of a click's path sends the prompt: by the site's selectors, else by what the element says of itself and, where
// that is little, by whether it stands beside a composer that nothing else there sends.
// Selectors and words are always tried: a site that renamed its button must not turn the guard off.
import type { Selector, Site } from '../contract/site.ts';
import { isButton, isHtml, isInput } from '../dom/kinds.ts';
import { plain } from '../dom/plain.ts';
import {
  besideIn,
  besideLevels,
  composerNear,
  isFar,
  isInOtherFrame,
  sharedBox,
} from './control-place.ts';
import { around, isInside, type OpenShadow } from './deep-path.ts';
import { editablesUnder, isEditable, isTextControl } from './editable.ts';
import { isSentBy } from './form-texts.ts';
import { composersUnder } from './nearby-composers.ts';
import {
  labelOf,
  nameIsArrow,
  nameIsOther,
  nameSaysSend,
  namesOf,
  saysAct,
  saysElse,
  saysOther,
  saysRun,
  saysSend,
  wordsOf,
} from './send-words.ts';

const controls =
  'button, [role=button], summary, input[type=submit], input[type=button], input[type=image], [type=submit], a[href^="#"], a:not([href]), a[href^="javascript:"]';
/** Of what opens, chooses or switches something a word says little. */
const toggles =
  '[aria-haspopup], [aria-expanded], [aria-pressed], [aria-selected], [aria-checked], [role=tab], [role=switch], [role=checkbox], [role=radio], [role=option], [role^=menuitem]';
/** A drawing of more parts is no icon. */
const maxIconParts = 20;
/** How far above a composer its own controls stand, at the least. */
const ownLevels = 3;
/** How far above the clicked element a plain `div` may carry the telling name. */
const levels = 3;
/** Looked at for one that says more, at most. */
const maxRivals = 200;

export function sendControlIn(
  path: readonly Element[],
  site: Site,
  open: OpenShadow,
): HTMLElement | null {
  if (isTyping(path.find(isHtml))) return null;
  const control = path.find(isControl);
  if (control && isLabelledElse(control)) return null;
  const known = path.find((node) => isKnown(node, site));
  if (known) return htmlFrom(path, known);
  const near = path.slice(0, levels);
  const sure = path.find((node) => isControl(node) && isSure(node)) ?? near.find(isSurePlain);
  if (sure) return isOfElse(sure, site, open) ? null : htmlFrom(path, sure);
  const maybe =
    path.find((node) => isControl(node) && mayBe(node, open)) ??
    near.find((node) => isBarePlain(node) && isBeside(node, open));
  return maybe && !hasSurer(maybe, site, open) ? htmlFrom(path, maybe) : null;
}

/** Keys on it become a click by themselves. */
export const isBrowserControl = (element: HTMLElement): boolean =>
  plain(element).matches('button, input, summary, a[href]');

/** A control may stand within the editable element that it sends, and is a control all the same. */
function isTyping(node: Element | undefined): boolean {
  if (!node) return false;
  if (isTextControl(node)) return true;
  const within = isEditable(node) && plain(node).closest(controls);
  return isEditable(node) && !(within && isEditable(within));
}

/** A broken selector in an adapter matches nothing; it must not stop the others. */
export function matchesAny(node: Element, selectors: readonly Selector[]): boolean {
  return selectors.some(({ css }) => {
    try {
      return plain(node).matches(css);
    } catch {
      return false;
    }
  });
}

/** Selectors may be as wide as any button that submits; those of other forms are none of theirs. */
const isKnown = (node: Element, site: Site): boolean =>
  matchesAny(node, site.send) &&
  !isLabelledElse(node) &&
  !(isSubmit(node) && node.form && !submitsComposer(node));

const isLabelledElse = (node: Element): boolean =>
  saysElse(wordsOf(plain(node)) || labelOf(plain(node)));

const isControl = (node: Element): boolean =>
  plain(node).matches(controls) ||
  /-.*(?:button|btn)|(?:button|btn).*-/.test(plain(node).localName);

/** It says that it sends, or it is the button of a form with a composer in it. */
function isSure(node: Element): boolean {
  return saysSo(node) || (submitsComposer(node) && !plain(node).matches('[role=tab]'));
}

function saysSo(node: Element): boolean {
  const own = plain(node);
  if (own.matches('[role=tab]')) return false;
  if (saysSend(wordsOf(own)) || namesItself(own) || saysSend(labelOf(own))) return true;
  return !isLabelledElse(own) && partsOf(own).some((part) => nameSaysSend(part));
}

const isSubmit = (node: Element): node is HTMLButtonElement | HTMLInputElement =>
  (isButton(node) && node.type === 'submit') ||
  (isInput(node) && (node.type === 'submit' || node.type === 'image'));

const submitsComposer = (node: Element): boolean =>
  isSubmit(node) && node.form !== null && editablesUnder(node.form).length > 0;

/** No control by its kind: named as one that sends, or it reads so. What holds a composer, or other words, is around one. */
function isSurePlain(node: Element): boolean {
  if (isControl(node)) return false;
  const own = plain(node);
  const words = wordsOf(own);
  if (iconNamesIt(own)) return true;
  if (saysSend(words) && (isMadeToClick(node) || isOneWord(words))) return true;
  if (!namesItself(own) || editablesUnder(own).length > 0) return false;
  return (own.textContent ?? '').trim() === '' || isMadeToClick(node);
}

const isOneWord = (words: string): boolean => /^\S+[!.…]?$/.test(words);

const namesItself = (node: Element): boolean => namesOf(node).some(nameSaysSend);

/** It tells little: an act on a prompt, an icon without a name, the button of a form by itself, or the only one there. */
function mayBe(node: Element, open: OpenShadow): boolean {
  const own = plain(node);
  if (own.matches(toggles)) return false;
  if (isBare(own) || own.getAttribute('type') === 'submit' || (isSubmit(node) && node.form))
    return true;
  const words = wordsOf(own);
  const acts = [words, labelOf(own)].some(saysAct) || partsOf(own).some(nameIsArrow);
  if ((acts || isOnlyOne(node, words)) && isBeside(node, open)) return true;
  return [words, labelOf(own)].some(saysRun) && runsAlone(node, open);
}

/** Wherever it stands: nothing beside the composer may send. */
function runsAlone(node: Element, open: OpenShadow): boolean {
  const composer = composerNear(node, open);
  if (!composer) return false;
  const boxes = around(composer).slice(1, besideLevels + 1);
  const own = boxes.filter((each) => !isInside(node, each)).at(-1);
  const there = own ? [...plain(own).querySelectorAll(controls)] : [];
  return !there.some((each) => isUsable(each) && (isSure(each) || isBare(plain(each))));
}

/** Whatever it is called, in whatever language. */
function isOnlyOne(node: Element, words: string): boolean {
  if (saysOther(words, namesOf(plain(node)))) return false;
  const composer = besideIn(node, (box) => writables(box)[0] ?? null);
  const box = composer && sharedBox(node, composer);
  return (
    box !== null &&
    [...box.querySelectorAll(controls)].every((each) => each === node || !isUsable(each))
  );
}

const writables = (box: ParentNode): HTMLElement[] =>
  editablesUnder(box).filter((each) => !plain(each).matches(':read-only'));

/** Of an icon the name may stand on a part that the pointer did not meet, or on the drawing that it refers to. */
const iconNamesIt = (node: Element): boolean =>
  (isDrawing(node) || isOneIcon(node)) && partsOf(node).some(nameSaysSend);

function partsOf(node: Element): string[] {
  const parts = [...node.querySelectorAll('*')].slice(0, maxIconParts).map((part) => plain(part));
  return parts.flatMap((part) => [
    ...namesOf(part),
    part.getAttribute('href') ?? part.getAttribute('xlink:href') ?? '',
    // Icon fonts draw a word as a sign.
    part.childElementCount === 0 ? wordsOf(part) : '',
  ]);
}

const isOneIcon = (node: Element): boolean =>
  isBare(node) && node.querySelectorAll('svg, img').length === 1;

/** A plain element that is or draws an icon, made to be clicked: some pages send by no more. */
const isBarePlain = (node: Element): boolean =>
  !isControl(node) && (isDrawing(node) || isOneIcon(plain(node))) && isMadeToClick(node);

const isDrawing = (node: Element): boolean => plain(node).localName === 'svg';

const isMadeToClick = (node: Element): boolean => getComputedStyle(node).cursor === 'pointer';

/** DeepSeek and others send by an icon that carries no name at all, some by one that style sheets draw. */
function isBare(node: Element): boolean {
  if (drawsElse(node)) return false;
  const drawn = node.querySelector('svg, img') !== null;
  return (
    wordsOf(node) === '' &&
    (node.textContent ?? '').trim().length <= 2 &&
    labelOf(node) === '' &&
    !node.hasAttribute('aria-haspopup') &&
    (drawn || (isControl(node) && !plain(node).matches('a')))
  );
}

/** A control that shows now one icon and now another may hold both of them. */
function drawsElse(node: Element): boolean {
  const icons = [...node.querySelectorAll('svg, i, img')].slice(0, maxIconParts);
  const named = (each: Element) => namesOf(plain(each)).some(nameIsOther);
  return named(node) || (icons.length > 0 && icons.every(named));
}

function isBeside(node: Element, open: OpenShadow): boolean {
  const composer = besideIn(node, (box) => composersUnder(box, open)[0] ?? null);
  return composer !== null && !isInOtherFrame(node, composer);
}

/** In a form of its own, without a text, what is sent is that form. */
const hasOtherForm = (node: Element, composer: HTMLElement): boolean =>
  isSubmit(node) && node.form !== null && !isSentBy(node.form, composer);

/** What it may say is of something else: of the page as a whole, or of what stands elsewhere, while the composer has its own. */
export function isOfElse(node: Element, site: Site, open: OpenShadow): boolean {
  const composer = composerNear(node, open);
  const box = composer && sharedBox(node, composer);
  if (!box || !(hasOtherForm(node, composer) || !isBeside(node, open))) return false;
  const isNearer = (each: Element) => sharedBox(each, composer) !== box;
  // Whatever stands in a form submits it if nobody has said otherwise: that is too little here.
  return surerIn(box, node, site, saysSo).some(isNearer);
}

/** As near to the composer as this one stands another that says more. */
function hasSurer(node: Element, site: Site, open: OpenShadow): boolean {
  const composer = composerNear(node, open);
  const box = composer && sharedBox(node, composer);
  if (!box) return false;
  // Elsewhere in the page, or far from it to look at, even an icon without a name is less than one beside the composer.
  const own = isBeside(node, open) && !isFar(node, composer) ? null : around(composer)[ownLevels];
  const icons = own ? [...plain(own).querySelectorAll(controls)] : [];
  return (
    icons.some((each) => isOther(each, node) && isUsable(each) && isBare(plain(each))) ||
    surerIn(box, node, site, isSure).length > 0
  );
}

function surerIn(
  box: Element,
  node: Element,
  site: Site,
  isSurer: (each: Element) => boolean,
): Element[] {
  const rivals = [...box.querySelectorAll(controls)].slice(0, maxRivals);
  const known = site.send.flatMap(({ css }) => found(box, css));
  return [
    ...rivals.filter((each) => isOther(each, node) && isUsable(each) && isSurer(each)),
    ...known.filter((each) => isOther(each, node) && isUsable(each) && isKnown(each, site)),
  ];
}

const isOther = (each: Element, node: Element): boolean =>
  !isInside(each, node) && !isInside(node, each);

function found(box: Element, css: string): Element[] {
  try {
    return [...box.querySelectorAll(css)];
  } catch {
    return [];
  }
}

const isUsable = (node: Element): boolean =>
  isHtml(node) &&
  !plain(node).matches(':disabled, [aria-disabled=true]') &&
  plain(node).checkVisibility({ visibilityProperty: true });

/** The name often stands on an icon; what can be clicked again is the element around it. */
function htmlFrom(path: readonly Element[], node: Element | undefined): HTMLElement | null {
  const from = node ? path.indexOf(node) : path.length;
  return path.slice(from).find((each) => isHtml(each)) ?? null;
}
