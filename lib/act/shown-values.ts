// Shows a person the values behind the placeholders of this page, where they look: in an answer, in the composer, or in
// what they have selected. The page keeps its placeholders.
import type { Looked } from '../capture/looking.ts';
import type { Brain } from './brain.ts';
import type { Row, ValueCard } from './value-card.ts';

/** A placeholder may be written in several words: a card number has four. */
const maxWords = 6;
/** A card is no list (rows). */
const maxRows = 12;

const bracketed = /\[[A-Z][A-Z0-9_]*_\d+\]/g;

export type ShownValues = {
  readonly onLooked: (looked: Looked) => void;
  readonly onAway: () => void;
};

export function showValues(
  brain: Pick<Brain, 'restore' | 'isPlaceholder'>,
  card: ValueCard,
): ShownValues {
  return {
    onAway: card.hide,
    onLooked: ({ text, offset, at }) => {
      const rows = offset === null ? rowsIn(text, brain) : rowsAt(text, offset, brain);
      if (rows.length > 0) card.show(rows, at);
    },
  };
}

type Known = Pick<Brain, 'restore' | 'isPlaceholder'>;

const rowOf = (placeholder: string, { restore }: Known): Row => ({
  placeholder,
  value: restore(placeholder),
});

function rowsIn(text: string, known: Known): Row[] {
  const names = [...new Set(text.match(bracketed) ?? [])].filter(known.isPlaceholder);
  const rows = names.slice(-maxRows).map((name) => rowOf(name, known));
  // What a page's own words stand in for is shown in the selection as a whole.
  const rest = known.restore(text);
  const asOne = rows.length === 0 && text.length < 1_000 && rest !== text;
  return (asOne ? [{ placeholder: text.trim(), value: rest.trim() }] : rows).filter(isOther);
}

/** The fewest words around the place that are nothing but a placeholder. */
export function rowsAt(text: string, offset: number, known: Known): Row[] {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const here = words.findIndex(({ start, end }) => start <= offset && offset <= end);
  if (here < 0) return [];
  for (let count = 1; count <= maxWords; count += 1)
    for (let first = Math.max(0, here - count + 1); first <= here; first += 1) {
      const [from, to] = [words[first], words[first + count - 1]];
      const part = from && to ? text.slice(from.start, to.end) : '';
      if (part !== '' && known.isPlaceholder(part)) return [rowOf(part, known)].filter(isOther);
    }
  return [];
}

/** One that came from another page stands for itself here. */
const isOther = ({ placeholder, value }: Row): boolean => placeholder !== value;
