// Text of everything in a ZIP: an Office or OpenDocument file by its parts, any other archive file by file.
import { decodeText } from './decode.ts';
import type { ReadFile } from './extract.ts';
import { expand } from './inflate.ts';
import type { Allowance } from './limits.ts';
import { openDocumentText, propertiesText, slideText, wordText } from './office.ts';
import { below, type Extraction, notRead, onlyText, together } from './outcome.ts';
import { sharedStrings, sheetText } from './sheet.ts';
import { isSuspicious, readDirectory, type ZipEntry } from './zip-directory.ts';

/** @param readFile reads a file within the archive; it counts the depth. */
export async function archiveText(
  bytes: Uint8Array,
  allowance: Allowance,
  readFile: ReadFile,
): Promise<Extraction> {
  const directory = readDirectory(bytes, allowance.files);
  if (!directory.ok) return notRead(directory.why);
  const entries = directory.entries.filter(({ name }) => !name.endsWith('/'));
  allowance.files -= entries.length;
  if (entries.some(({ name }) => isSuspicious(name))) return notRead('suspicious-name');
  return isDocument(entries)
    ? documentText(entries, allowance)
    : filesText(entries, allowance, readFile);
}

const isDocument = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => name === '[Content_Types].xml' || name === 'META-INF/manifest.xml') &&
  entries.some(({ name }) =>
    /^(?:word\/document|xl\/workbook|ppt\/presentation|content)\.(?:xml|bin)$/.test(name),
  );

async function filesText(
  entries: readonly ZipEntry[],
  allowance: Allowance,
  readFile: ReadFile,
): Promise<Extraction> {
  const read: Extraction[] = [];
  for (const entry of entries) {
    const inflated = expand(entry, allowance);
    const within = inflated.ok ? await readFile(entry.name, inflated.bytes) : notRead(inflated.why);
    read.push(below(entry.name, within));
  }
  return together(read);
}

type Reader = (xml: string, strings: readonly string[]) => string;

/** Which parts of a document hold text, and how they are read. Pictures and styles hold none. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [
    /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments|glossary\/document)\.xml$/,
    wordText,
  ],
  [/^xl\/worksheets\/[^/]+\.xml$/, sheetText],
  [/^xl\/(?:comments\d*|threadedComments\/[^/]+|drawings\/drawing\d*)\.xml$/, slideText],
  [
    /^xl\/comments\d*\.xml$/,
    (xml) => sharedStrings(xml.replaceAll('<comment ', '<si><comment ')).join('\n'),
  ],
  [/^ppt\/(?:slides|notesSlides|comments)\/[^/]+\.xml$/, slideText],
  [/^(?:word|ppt|xl)\/(?:diagrams\/data\d*|charts\/chart\d*)\.xml$/, slideText],
  [/^(?:content|styles)\.xml$/, openDocumentText],
  [/^(?:docProps\/(?:custom|core|app)|meta)\.xml$/, propertiesText],
];
/** Documents within documents, and sheets in a binary form that no reader here knows. */
const embedded = /^(?:word|ppt|xl)\/embeddings\/|^xl\/worksheets\/[^/]+\.bin$/;

/** Parts of a document that hold no words of anybody's: looks, pictures, relations, templates, settings. */
const silent =
  /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/.*|settings\.xml|manifest\.rdf|Configurations2\/.*|Thumbnails\/.*|Pictures\/.*|layout-cache|xl\/(?:sharedStrings|workbook|styles|calcChain|metadata)\.xml|xl\/(?:theme|media|printerSettings|tables|richData|persons)\/.*|(?:word|ppt|xl)\/(?:media|theme|fonts)\/.*|word\/(?:styles|stylesWithEffects|settings|webSettings|fontTable|numbering|people|commentsIds|commentsExtended|commentsExtensible)\.xml|ppt\/(?:presentation|presProps|viewProps|tableStyles|revisionInfo|changesInfos\/.*)\.xml|ppt\/(?:slideMasters|slideLayouts|notesMasters|handoutMasters|tags)\/.*|docProps\/(?:thumbnail\..*|custom\.xml|core\.xml|app\.xml)|(?:.*\/)?_rels\/.*)$/;

function documentText(entries: readonly ZipEntry[], allowance: Allowance): Extraction {
  const strings = sharedStringsOf(entries, allowance);
  return together(entries.map((entry) => partText(entry, strings, allowance)));
}

function partText(entry: ZipEntry, strings: readonly string[], allowance: Allowance): Extraction {
  if (embedded.test(entry.name)) return below(entry.name, notRead('unsupported'));
  const mine = readers.filter(([pattern]) => pattern.test(entry.name));
  if (mine.length === 0 && silent.test(entry.name)) return { parts: [], unread: [] };
  if (mine.length === 0 && !/\.(?:xml|rels|txt|json|vml|html?)$/.test(entry.name))
    return below(entry.name, notRead('unsupported'));
  const inflated = expand(entry, allowance);
  if (!inflated.ok) return below(entry.name, notRead(inflated.why));
  const xml = decodeText(inflated.bytes);
  if (xml === null) return below(entry.name, notRead('damaged'));
  // A part that a document may have and no reader knows is read as it stands.
  const text = mine.length === 0 ? xml : mine.map(([, reader]) => reader(xml, strings)).join('\n');
  return text.trim() === '' ? { parts: [], unread: [] } : below(entry.name, onlyText(text));
}

function sharedStringsOf(entries: readonly ZipEntry[], allowance: Allowance): string[] {
  const entry = entries.find(({ name }) => name === 'xl/sharedStrings.xml');
  const inflated = entry ? expand(entry, allowance) : null;
  return inflated?.ok ? sharedStrings(decodeText(inflated.bytes) ?? '') : [];
}
