// Shows a value so that its owner recognises it and nobody reads it over a shoulder: 4012 •••• •••• 1881.

const shown = 4;
const isSolid = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
/** A key of 2,000 characters is one line in a dialog. */
const maxDots = 16;

/** At most half of a value is shown. */
function edgeOf(solid: number): number {
  if (solid >= shown * 4) return shown;
  if (solid >= shown * 2) return 2;
  return solid > 3 ? 1 : 0;
}

export function mask(value: string): string {
  const solid = [...value].filter((char) => isSolid(char)).length;
  const edge = edgeOf(solid);
  let seen = 0;
  let dots = 0;
  let out = '';
  for (const char of value.replace(/\s+/g, ' ')) {
    if (isSolid(char)) seen += 1;
    const plain = !isSolid(char) || seen <= edge || seen > solid - edge;
    const hidden = seen > edge && seen <= solid - edge;
    if (hidden && dots >= maxDots) continue;
    if (!plain) dots += 1;
    out += plain ? char : '•';
  }
  return out;
}
