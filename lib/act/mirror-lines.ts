// The text of a mirror, a block a line: when a text changes, only the lines that changed are written anew, so that the
// browser lays out those and no others. What stands behind the last marked line moves no mark and is left out: there a
// person mostly types, and a key writes nothing at all.
import type { Mark } from './paragraphs.ts';

export type Drawn = { readonly node: HTMLElement; readonly mark: Mark };

type Line = {
  readonly text: string;
  /** Relative to the line. */
  readonly marks: readonly Mark[];
  readonly block: HTMLElement;
  readonly nodes: readonly HTMLElement[];
};

export type MirrorLines = {
  readonly write: (text: string, marks: readonly Mark[]) => Drawn[];
};

export function createMirrorLines(paper: HTMLElement): MirrorLines {
  let lines: readonly Line[] = [];
  return {
    write: (text, marks) => {
      const wanted = splitAt(text, marks);
      const head = commonLength(lines, wanted);
      const tail = commonLength(lines.slice(head).reverse(), wanted.slice(head).reverse());
      const fresh = wanted.slice(head, wanted.length - tail).map(makeLine);
      for (const { block } of lines.slice(head, lines.length - tail)) block.remove();
      const after = lines[lines.length - tail]?.block ?? null;
      for (const { block } of fresh) paper.insertBefore(block, after);
      lines = [...lines.slice(0, head), ...fresh, ...lines.slice(lines.length - tail)];
      return drawnIn(lines);
    },
  };
}

type Wanted = Pick<Line, 'text' | 'marks'>;

/** Marks come from paragraphs, so that none goes over the end of a line; of two that meet, the first counts. */
function splitAt(text: string, marks: readonly Mark[]): Wanted[] {
  const left = [...marks].sort((a, b) => a.start - b.start);
  let at = 0;
  return upToLast(text, left).map((line) => {
    const own: Mark[] = [];
    let free = 0;
    while (left[0] && left[0].start < at + line.length) {
      const { start, end } = left.shift() as Mark;
      if (start - at < free) continue;
      free = Math.min(end - at, line.length);
      own.push({ start: start - at, end: free });
    }
    at += line.length + 1;
    return { text: line, marks: own };
  });
}

/** To the end of the last line with a mark: what follows in that line may move it, where a field centres its text. */
function upToLast(text: string, sorted: readonly Mark[]): string[] {
  const last = sorted.at(-1);
  if (!last) return [];
  const end = text.indexOf('\n', last.start);
  return (end < 0 ? text : text.slice(0, end)).split('\n');
}

function commonLength(a: readonly Wanted[], b: readonly Wanted[]): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && isSame(a[same], b[same])) same += 1;
  return same;
}

const isSame = (a?: Wanted, b?: Wanted): boolean =>
  a?.text === b?.text &&
  a?.marks.length === b?.marks.length &&
  (a?.marks.every(
    ({ start, end }, at) => b?.marks[at]?.start === start && b.marks[at]?.end === end,
  ) ??
    false);

function makeLine({ text, marks }: Wanted): Line {
  const block = document.createElement('div');
  let at = 0;
  const nodes = marks.map(({ start, end }) => {
    const node = document.createElement('mark');
    node.textContent = text.slice(start, end);
    block.append(text.slice(at, start), node);
    at = end;
    return node;
  });
  // A block without a letter has no height.
  block.append(text.slice(at) || (at === 0 ? '\u200b' : ''));
  return { text, marks, block, nodes };
}

function drawnIn(lines: readonly Line[]): Drawn[] {
  let at = 0;
  return lines.flatMap(({ text, marks, nodes }) => {
    const from = at;
    at += text.length + 1;
    return nodes.map((node, index) => ({
      node,
      mark: {
        start: from + (marks[index]?.start ?? 0),
        end: from + (marks[index]?.end ?? 0),
      },
    }));
  });
}
