// Prints how long the text of a 20 MB file takes, by kind of file: read, then inspected in overlapping blocks.
import { blocksOf, merged, moved } from '../../../lib/extract/blocks.ts';
import { extractText } from '../../../lib/extract/extract.ts';
import { compileRules, inspect } from '../../../lib/inspect/inspect.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';
import { docx, eml, odt, pptx, xlsx, zip } from '../../support/office-files.ts';

const megabytes = 20;
const line = (index: number): string =>
  `Order ${index * 7919} of customer ${index}, delivered on 2026-03-${(index % 28) + 1}, remarks: none so far`;
const lines = Array.from({ length: (megabytes << 20) / 90 }, (_, index) => line(index));
const compiled = compileRules(rules);
const plain = new TextEncoder().encode(lines.join('\n'));

const files: Record<string, Uint8Array> = {
  'text.csv': plain,
  'report.docx': docx(lines.slice(0, lines.length / 2)),
  'table.xlsx': xlsx(
    lines
      .slice(0, lines.length / 6)
      .map((text, index) => [index, text.slice(0, 30), text.slice(30)]),
  ),
  'slides.pptx': pptx(lines.slice(0, 1_500)),
  'letter.odt': odt(lines.slice(0, lines.length / 2)),
  'mail.eml': eml(lines.slice(0, lines.length / 4).join('\n'), {
    name: 'a.csv',
    content: lines.slice(0, lines.length / 4).join('\n'),
  }),
  'all.zip': zip({ 'a.csv': plain.subarray(0, 10 << 20), 'b.csv': plain.subarray(10 << 20) }),
};

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell) => String(cell).padEnd(14)).join('');
console.log(row(['file', 'file MB', 'text MB', 'read ms', 'inspect ms', 'findings', 'unread']));
for (const [name, bytes] of Object.entries(files)) {
  const from = performance.now();
  const { parts, unread } = await extractText(name, bytes);
  const read = performance.now();
  const findings = parts.flatMap(({ text }) =>
    merged(
      [...blocksOf(text)].flatMap((block) =>
        moved(inspect(block.text, compiled).findings, block.start),
      ),
    ),
  );
  const done = performance.now();
  const size = parts.reduce((sum, { text }) => sum + text.length, 0);
  console.log(
    row([
      name,
      (bytes.length / 2 ** 20).toFixed(1),
      (size / 2 ** 20).toFixed(1),
      (read - from).toFixed(0),
      (done - read).toFixed(0),
      findings.length,
      unread.length,
    ]),
  );
}
