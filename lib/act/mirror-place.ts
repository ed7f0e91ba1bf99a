// Where a mirror stands over its field, and in which letters it is written. A browser that is asked for a place while
// something is changed lays out first: so all that is read comes before the first thing that is written, and what is
// as it was is not written again.
import { isInput } from '../dom/kinds.ts';

export type Field = HTMLTextAreaElement | HTMLInputElement;
export type Styles = ReadonlyMap<string, string>;

/** Of each element apart: what a style says now. */
export type Place = { readonly frame: Styles; readonly paper: Styles };

/** What of the field's style says where a letter stands. */
const copied =
  'font letter-spacing word-spacing text-indent text-transform text-align direction tab-size padding word-break line-break font-feature-settings font-variation-settings'.split(
    ' ',
  );

export function placeOver(field: Field): Place {
  const { left, top, width } = field.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight, scrollLeft, scrollTop } = field;
  // On a page that scales the field the mirror would not fit.
  const isScaled = Math.abs(width - field.offsetWidth) > 1;
  return {
    frame: new Map([
      ['display', isScaled ? 'none' : 'block'],
      ['left', `${left + clientLeft}px`],
      ['top', `${top + clientTop}px`],
      ['width', `${clientWidth}px`],
      ['height', `${clientHeight}px`],
    ]),
    paper: new Map([
      ['width', isInput(field) ? 'max-content' : `${clientWidth}px`],
      ['transform', `translate(${-scrollLeft}px, ${-scrollTop}px)`],
    ]),
  };
}

export function lettersOf(field: Field): Styles {
  const style = getComputedStyle(field);
  const letters = new Map(copied.map((name) => [name, style.getPropertyValue(name)]));
  const one = isInput(field);
  const inside =
    field.clientHeight -
    Number.parseFloat(style.paddingTop) -
    Number.parseFloat(style.paddingBottom);
  letters.set('white-space', one ? 'pre' : 'pre-wrap');
  // A one-line field keeps its line in the middle.
  letters.set('line-height', one ? `${inside}px` : style.lineHeight);
  return letters;
}

/**
 * @returns a function that gives its element these styles, if one of them is another than before. All of them then: `font`
 * takes back what others have said.
 */
export function styler({ style }: HTMLElement): (styles: Styles) => void {
  let written: Styles = new Map();
  return (styles) => {
    if ([...styles].every(([name, value]) => written.get(name) === value)) return;
    written = styles;
    for (const [name, value] of styles) style.setProperty(name, value);
  };
}
