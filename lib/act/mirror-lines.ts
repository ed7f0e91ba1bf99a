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
  let [written, sorted]: [string, readonly Mark[]] = ['', []];
  let drawn: Drawn[] = [];
  return {
    write: (text, marks) => {
      const next = [...marks].sort((a, b) => a.start - b.start);
      const upTo = upToLast(text, next);
      if (upTo === written && isSameMarks(next, sorted)) return drawn;
      [written, sorted] = [upTo, next];
      const wanted = next.length > 0 ? splitAt(upTo, next) : [];
      const head = commonLength(lines, wanted);
      const tail = commonLength(lines.slice(head).reverse(), wanted.slice(head).reverse());
      const fresh = wanted.slice(head, wanted.length - tail).map(makeLine);
      for (const { block } of lines.slice(head, lines.length - tail)) block.remove();
      const after = lines[lines.length - tail]?.block ?? null;
      for (const { block } of fresh) paper.insertBefore(block, after);
      lines = [...lines.slice(0, head), ...fresh, ...lines.slice(lines.length - tail)];
      drawn = drawnIn(lines);
      return drawn;
    },
  };
}

type Wanted = Pick<Line, 'text' | 'marks'>;

/** Marks come from paragraphs, so that none goes over the end of a line; of two that meet, the first counts. */
function splitAt(text: string, sorted: readonly Mark[]): Wanted[] {
  const left = [...sorted];
  let at = 0;
  return text.split('\n').map((line) => {
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
function upToLast(text: string, sorted: readonly Mark[]): string {
  const last = sorted.at(-1);
  const end = last ? text.indexOf('\n', last.start) : 0;
  return end < 0 ? text : text.slice(0, end);
}

function commonLength(a: readonly Wanted[], b: readonly Wanted[]): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && isSame(a[same], b[same])) same += 1;
  return same;
}

const isSame = (a: Wanted | undefined, b: Wanted | undefined): boolean =>
  a !== undefined && b !== undefined && a.text === b.text && isSameMarks(a.marks, b.marks);

const isSameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length &&
  a.every(({ start, end }, at) => b[at]?.start === start && b[at]?.end === end);

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
