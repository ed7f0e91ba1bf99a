// Shows a value so that its owner recognises it and nobody reads it over a shoulder: 4012 •••• •••• 1881.

const shown = 4;
/** A key of 2,000 characters is one line in a dialog. */
const maxDots = 12;

export function mask(value: string): string {
  const solid = [...value].filter((char) => /[\p{L}\p{N}]/u.test(char)).length;
  const edge = solid >= shown * 3 ? shown : solid >= shown * 2 ? 2 : solid > 3 ? 1 : 0;
  let seen = 0;
  let dots = 0;
  let out = '';
  for (const char of value.replace(/\s+/g, ' ')) {
    if (/[\p{L}\p{N}]/u.test(char)) seen += 1;
    const plain = !/[\p{L}\p{N}]/u.test(char) || seen <= edge || seen > solid - edge;
    const hidden = seen > edge && seen <= solid - edge;
    if (hidden && dots >= maxDots) continue;
    if (!plain) dots += 1;
    out += plain ? char : '•';
  }
  return out;
}
