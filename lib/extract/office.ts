// Text of Word, PowerPoint and OpenDocument files, with headers, footers, notes, comments and properties.
// Sources: ECMA-376 part 1 (WordprocessingML, DrawingML), OASIS OpenDocument 1.3. Sheets are in sheet.ts.
import { xmlText } from './xml-text.ts';

const wordEndings = new Map([
  ['w:p', '\n'],
  ['w:tr', '\n'],
  ['w:tc', '\t'],
]);

export function wordText(xml: string): string {
  return xmlText(
    xml,
    (name) => {
      if (name === 'w:t' || name === 'w:delText' || name === 'w:instrText') return 'text';
      if (name === 'w:br' || name === 'w:cr') return 'newline';
      return name === 'w:tab' ? 'tab' : null;
    },
    wordEndings,
  );
}

const slideEndings = new Map([
  ['a:p', '\n'],
  ['a:tc', '\t'],
]);

export function slideText(xml: string): string {
  return xmlText(
    xml,
    (name) => (name === 'a:t' || name === 'p:text' ? 'text' : name === 'a:br' ? 'newline' : null),
    slideEndings,
  );
}

const openEndings = new Map([
  ['text:p', '\n'],
  ['text:h', '\n'],
  ['table:table-cell', '\t'],
  ['table:table-row', '\n'],
]);

export function openDocumentText(xml: string): string {
  const body = xml.indexOf('<office:body');
  return xmlText(
    body < 0 ? xml : xml.slice(body),
    (name) =>
      name === 'text:line-break'
        ? 'newline'
        : name === 'text:tab'
          ? 'tab'
          : name === 'text:s'
            ? 'space'
            : null,
    openEndings,
    true,
  );
}

/**
 * Properties as `name: value` lines. Sensitivity labels live in docProps/custom.xml under names such as
 * `MSIP_Label_<GUID>_Name` (Microsoft Information Protection).
 */
export function propertiesText(xml: string): string {
  const custom = [
    ...xml.matchAll(
      /<property\b[^>]*\bname="([^"]{1,200})"[^>]*>\s*<vt:[a-zA-Z0-9]+>([^<]{0,2000})</g,
    ),
  ];
  if (custom.length > 0) return custom.map(([, name, value]) => `${name}: ${value}`).join('\n');
  return [...xml.matchAll(/<(?:cp|dc|dcterms|meta|):?([A-Za-z]+)[^>]*>([^<]{1,2000})<\//g)]
    .map(([, name, value]) => `${name}: ${value}`)
    .join('\n');
}
