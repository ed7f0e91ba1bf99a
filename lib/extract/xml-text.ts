// Text out of XML by its tags, in one pass and without a tree: what Office and OpenDocument files need.
// It takes any input; what is no XML comes out as little or no text.

/** What a tag means for the text: nothing, a break, or "text stands inside". `name` comes with its prefix. */
export type TagMeaning = 'text' | 'newline' | 'tab' | 'space' | null;

/**
 * @param meaning asked for each opening or self-closing tag.
 * @param endings tags whose end breaks the line (`</w:p>`), or the cell.
 * @param everywhere text counts wherever it stands, not only inside tags that mean text.
 */
export function xmlText(
  xml: string,
  meaning: (name: string) => TagMeaning,
  endings: ReadonlyMap<string, string>,
  everywhere = false,
): string {
  const out: string[] = [];
  let at = 0;
  let inText = everywhere;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (inText) out.push(unescapeXml(xml.slice(at, open < 0 ? xml.length : open)));
    if (open < 0) break;
    const close = tagEnd(xml, open);
    const tag = xml.slice(open + 1, close);
    const name = nameOf(tag);
    if (tag.startsWith('/')) {
      out.push(endings.get(name) ?? '');
      inText = everywhere;
    } else {
      const found = meaning(name);
      out.push(found === 'newline' ? '\n' : found === 'tab' ? '\t' : found === 'space' ? ' ' : '');
      inText = everywhere || (found === 'text' && !tag.endsWith('/'));
    }
    at = close + 1;
  }
  return out.join('');
}

/** Comments and CDATA may hold `>`; a tag that never ends takes the rest. */
function tagEnd(xml: string, open: number): number {
  const until = xml.startsWith('<!--', open) ? '-->' : '>';
  const end = xml.indexOf(until, open);
  return end < 0 ? xml.length : end + until.length - 1;
}

function nameOf(tag: string): string {
  const from = tag.startsWith('/') ? 1 : 0;
  let to = from;
  while (to < tag.length && !/[\s/>]/.test(tag.charAt(to))) to++;
  return tag.slice(from, to);
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (whole, hex, decimal, name) =>
      name
        ? (named[name] ?? whole)
        : character(hex ? Number.parseInt(hex, 16) : Number(decimal), whole),
  );
}

const character = (code: number, whole: string): string =>
  code > 0x10ffff ? whole : String.fromCodePoint(code);
