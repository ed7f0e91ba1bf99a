// Which of some names a mistyped one may mean: those that contain it or are contained, and those few letters away.

export type Named = { readonly id: string; readonly names: readonly string[] };

/** @returns ids, the closest first. */
export function closeIds(wanted: string, all: readonly Named[], most = 4): readonly string[] {
  const plain = normal(wanted);
  return all
    .map(({ id, names }) => ({
      id,
      away: Math.min(...[id, ...names].map((name) => distance(plain, normal(name)))),
    }))
    .filter(({ away }) => away <= Math.max(1, plain.length / 3))
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ id }) => id);
}

/** `Le Chat`, `le-chat` and `lechat` are one. Nobody's tool has a longer name. */
const normal = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 60);

function distance(a: string, b: string): number {
  const part = Math.min(a.length, b.length) >= 3 && (a.includes(b) || b.includes(a));
  return part ? 1 : edits(a, b);
}

/** Letters to add, drop or change (Levenshtein), one row of the table at a time. */
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...a].entries()) {
    const next = [row + 1];
    for (const [at, other] of [...b].entries()) {
      const change = (above[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (above[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    above = next;
  }
  return above.at(-1) ?? 0;
}
