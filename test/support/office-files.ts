// Makes small files of the kinds people attach, by the standards' own structure; no fixture is committed.
import { strToU8, type Zippable, zipSync } from 'fflate';

export type Files = Record<string, string | Uint8Array>;

export const zip = (files: Files, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ) as Zippable,
    { level },
  );

const types = { '[Content_Types].xml': '<Types/>' };
const label =
  '<Properties><property fmtid="{D5}" pid="2" name="MSIP_Label_1234_Name"><vt:lpwstr>Confidential</vt:lpwstr></property></Properties>';

export const docx = (paragraphs: readonly string[], more: Files = {}): Uint8Array =>
  zip({
    ...types,
    'word/document.xml': `<w:document><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    'docProps/custom.xml': label,
    ...more,
  });

/** Numbers stay numbers, everything else goes by way of the shared strings. */
export function xlsx(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const strings = rows.flat().filter((cell) => typeof cell === 'string');
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? `<c r="A1"><v>${value}</v></c>`
      : `<c r="A1" t="s"><v>${strings.indexOf(value)}</v></c>`;
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return zip({
    ...types,
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

export const pptx = (slides: readonly string[]): Uint8Array =>
  zip({
    ...types,
    'ppt/presentation.xml': '<p:presentation/>',
    ...Object.fromEntries(
      slides.map((text, index) => [
        `ppt/slides/slide${index + 1}.xml`,
        `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`,
      ]),
    ),
  });

export const odt = (paragraphs: readonly string[]): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content><office:body><office:text>${paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
  });

/** One page, one line, built by hand after ISO 32000-1, 7.5. */
export function pdf(line: string): Uint8Array {
  const content = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return strToU8(
    `${out}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF`,
  );
}

export const eml = (body: string, attachment: { name: string; content: string }): Uint8Array =>
  strToU8(
    [
      'From: Ada <ada@example.com>',
      'To: bo@example.com',
      'Subject: The numbers',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="x"',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(body).toString('base64'),
      '--x',
      `Content-Type: text/csv; name="${attachment.name}"`,
      `Content-Disposition: attachment; filename="${attachment.name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(attachment.content).toString('base64'),
      '--x--',
      '',
    ].join('\r\n'),
  );
