// Text of files: what people attach, and what somebody sends who wants the reader to choke.
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extractText } from '../../../lib/extract/extract.ts';
import { defaultLimits } from '../../../lib/extract/limits.ts';
import { docx, eml, odt, pdf, pptx, xlsx, zip } from '../../support/office-files.ts';

const textOf = async (name: string, bytes: Uint8Array): Promise<string> =>
  (await extractText(name, bytes)).parts.map(({ text }) => text).join('\n');
const whyOf = async (name: string, bytes: Uint8Array, limits = defaultLimits): Promise<string[]> =>
  (await extractText(name, bytes, limits)).unread.map(({ why }) => why);

describe('kinds of file', () => {
  test.each(['notes.txt', 'people.csv', 'data.json', 'README.md', 'page.html', 'main.rs'])(
    '%s is read as it is',
    async (name) => {
      expect(await textOf(name, strToU8('key = value\nDrücken'))).toBe('key = value\nDrücken');
    },
  );

  test('text in other encodings', async () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(await textOf('a.txt', new Uint8Array([0xff, 0xfe, ...utf16('Grüße')]))).toBe('Grüße');
    expect(await textOf('a.csv', utf16('name;salary\r\nAda;1000'))).toContain('Ada;1000');
    expect(await textOf('a.txt', new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('ä')]))).toBe('ä');
    expect(await textOf('a.txt', new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65]))).toBe('Grüße');
  });

  test('a zero byte here or there does not make a text something that nobody reads', async () => {
    expect(await textOf('a.csv', strToU8('card 4539 1488\0 0343 6467\0'))).toBe(
      'card 4539 1488 0343 6467',
    );
    expect(await textOf('a.dat', strToU8('Ada\0\0\0\0Lovelace'))).toBe('Ada Lovelace');
  });

  test('Word: paragraphs, headers, footnotes, comments and the sensitivity label', async () => {
    const more = {
      'word/header1.xml': '<w:p><w:t>STRICTLY CONFIDENTIAL</w:t></w:p>',
      'word/comments.xml': '<w:p><w:t>ask &lt;Ada&gt; &amp; Bo</w:t></w:p>',
    };
    const text = await textOf('a.docx', docx(['First', 'Second &#228;'], more));
    for (const part of [
      'First\nSecond ä',
      'STRICTLY CONFIDENTIAL',
      'ask <Ada> & Bo',
      'MSIP_Label_1234_Name: Confidential',
    ])
      expect(text).toContain(part);
  });

  test('a word that formatting cuts in two is one word', async () => {
    const document =
      '<w:p><w:r><w:t>4539 14</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>88 0343 6467</w:t></w:r></w:p>';
    expect(await textOf('a.docx', docx([], { 'word/document.xml': document }))).toContain(
      '4539 1488 0343 6467',
    );
  });

  test('Excel: one line a row, so that headers stand above their columns', async () => {
    const text = await textOf(
      'a.xlsx',
      xlsx([
        ['Name', 'Salary'],
        ['Ada', 1000],
        ['Bo', 2000],
      ]),
    );
    expect(text).toContain('Name\tSalary\nAda\t1000\nBo\t2000');
  });

  test('PowerPoint, OpenDocument, PDF', async () => {
    expect(await textOf('a.pptx', pptx(['Roadmap', 'Prices']))).toContain('Roadmap');
    expect(await textOf('a.odt', odt(['One', 'Two']))).toContain('One\nTwo');
    expect(await textOf('a.pdf', pdf('Card 4539 1488 0343 6467'))).toContain('4539 1488 0343 6467');
  });

  test('e-mail: people, subject, body and what is attached', async () => {
    const text = await textOf(
      'a.eml',
      eml('The key is below.', { name: 'people.csv', content: 'Ada;1000' }),
    );
    for (const part of ['ada@example.com', 'The numbers', 'The key is below.', 'Ada;1000'])
      expect(text).toContain(part);
  });

  test('archives are read file by file, and the path is told', async () => {
    const inner = zip({ 'deep/notes.txt': 'found me', 'sheet.xlsx': xlsx([['Ada', 'x']]) });
    const { parts } = await extractText('a.zip', zip({ 'inner.zip': inner, 'top.md': '# top' }));
    expect(parts.map(({ where }) => where).sort()).toEqual([
      'inner.zip/deep/notes.txt',
      'inner.zip/sheet.xlsx/xl/worksheets/sheet1.xml',
      'top.md',
    ]);
  });

  test('the name is no proof: a Word file called .txt is read as what it is', async () => {
    expect(await textOf('holiday.txt', docx(['inside']))).toContain('inside');
  });
});

describe('what cannot be read is said', () => {
  test('pictures, old Office files, protected files, scanned PDF', async () => {
    expect(await whyOf('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toEqual([
      'unsupported',
    ]);
    const compound = new Uint8Array(2_048);
    compound.set([0xd0, 0xcf, 0x11, 0xe0]);
    expect(await whyOf('a.doc', compound)).toEqual(['unsupported']);
    compound.set(Buffer.from('EncryptedPackage', 'utf16le'), 512);
    expect(await whyOf('a.docx', compound)).toEqual(['encrypted']);
    expect(await whyOf('a.pdf', pdf(''))).toEqual(['no-text']);
    expect(await whyOf('a.pdf', strToU8('%PDF-1.4 and nothing more'))).toEqual(['damaged']);
  });

  test('one unreadable file in an archive does not hide the others', async () => {
    const { parts, unread } = await extractText(
      'a.zip',
      zip({ 'a.txt': 'read', 'b.png': new Uint8Array([0x89, 0x50, 0, 0]) }),
    );
    expect(parts.map(({ where }) => where)).toEqual(['a.txt']);
    expect(unread).toEqual([{ where: 'b.png', why: 'unsupported' }]);
  });

  test('an entry under a password', async () => {
    const bytes = zip({ 'a.txt': 'secret' });
    const central = bytes.findIndex(
      (_, at) =>
        bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
    );
    bytes[central + 8] = (bytes[central + 8] ?? 0) | 1;
    expect(await whyOf('a.zip', bytes)).toEqual(['encrypted']);
  });
});

describe('hostile archives are refused', () => {
  test('one that expands beyond measure, by ratio and by sum', async () => {
    const zeros = new Uint8Array(8 << 20);
    expect(await whyOf('a.zip', zip({ 'a.txt': zeros }))).toEqual(['expands-too-much']);
    const tight = { ...defaultLimits, expandedBytes: 3 << 20, ratio: 100_000 };
    expect(await whyOf('a.zip', zip({ 'a.txt': zeros }), tight)).toEqual(['expands-too-much']);
  });

  test('one whose sizes lie', async () => {
    const bytes = zip({ 'a.txt': 'x'.repeat(5_000) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 28 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await whyOf('a.zip', bytes)).toEqual(['damaged']);
  });

  test('one whose entries share their bytes', async () => {
    const bytes = zip(
      { 'a.txt': Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 7_919) % 251)) },
      0,
    );
    const central = bytes.length - 22 - (46 + 5);
    const entry = bytes.slice(central, bytes.length - 22);
    const end = bytes.slice(bytes.length - 22);
    const many = new Uint8Array([...bytes.slice(0, central), ...entry, ...entry, ...entry, ...end]);
    new DataView(many.buffer).setUint16(many.length - 22 + 10, 3, true);
    expect(await whyOf('a.zip', many)).toEqual(['expands-too-much']);
  });

  test('too many, too deep, too large', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}.txt`, 'x']),
    );
    expect(await whyOf('a.zip', zip(many), { ...defaultLimits, files: 20 })).toEqual([
      'too-many-files',
    ]);
    let nested = zip({ 'a.txt': 'x' });
    for (let depth = 0; depth < 5; depth++) nested = zip({ 'a.zip': nested });
    expect(await whyOf('a.zip', nested)).toEqual(['too-deep']);
    expect(await whyOf('a.txt', new Uint8Array(100), { ...defaultLimits, fileBytes: 50 })).toEqual([
      'too-large',
    ]);
  });

  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\windows\\a.txt',
    'a\u202etxt.exe',
    `${'x'.repeat(600)}.txt`,
  ])('a name such as %j', async (name) => {
    expect(await whyOf('a.zip', zip({ [name]: 'x' }))).toEqual(['suspicious-name']);
  });

  test('XML that does not end, or never begins', async () => {
    for (const xml of [
      '<w:t>open',
      '<',
      '<<<<>>>>',
      '<w:t',
      '<!-- <w:t>x</w:t>',
      '&#99999999;&#x110000;',
      '<w:t>&#0;</w:t>',
    ])
      expect((await extractText('a.docx', docx([], { 'word/document.xml': xml }))).unread).toEqual(
        [],
      );
  });

  test('bytes of every kind: no throw, and something is always said', async () => {
    const magics = [
      [],
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xff, 0xfe],
    ];
    const bytes = fc
      .tuple(fc.constantFrom(...magics), fc.uint8Array({ maxLength: 400 }))
      .map(([magic, rest]) => new Uint8Array([...magic, ...rest]));
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const { parts, unread } = await extractText('x', input);
        expect(parts.length + unread.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a good archive with any byte changed', async () => {
    const good = zip({ 'a.txt': 'hello hello hello', 'b.txt': 'there' });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, value) => {
        const bytes = good.slice();
        bytes[at] = value;
        await expect(extractText('a.zip', bytes)).resolves.toBeDefined();
      }),
      { numRuns: 1_000 },
    );
  });
});
