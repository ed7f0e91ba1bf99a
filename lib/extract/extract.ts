// A file's bytes → its text, by what the bytes are and not by what the file is called. Never throws; what cannot
// be read is named with the reason. Runs off the page: the guard never holds a parser.
import { archiveText } from './archive.ts';
import { decodeText } from './decode.ts';
import { type Allowance, allowance, defaultLimits, type Limits } from './limits.ts';
import { isMail, mailText } from './mail.ts';
import { type Extraction, notRead, onlyText } from './outcome.ts';
import { pdfText } from './pdf.ts';

/** Reads a file that was found in another one. */
export type ReadFile = (name: string, bytes: Uint8Array) => Promise<Extraction>;

/** @param name as the person sees it; a hint, never a proof. */
export function extractText(
  name: string,
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
): Promise<Extraction> {
  if (bytes.length > limits.fileBytes) return Promise.resolve(notRead('too-large'));
  return read(name, bytes, allowance(limits), 0);
}

async function read(
  name: string,
  bytes: Uint8Array,
  left: Allowance,
  depth: number,
): Promise<Extraction> {
  if (depth > left.limits.depth) return notRead('too-deep');
  const within: ReadFile = (inner, content) => read(inner, content, left, depth + 1);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return archiveText(bytes, left, within);
  if (isPdf(bytes)) return pdfText(bytes);
  // Compound files: Office before 2007, and newer files under a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return notRead(isEncryptedOffice(bytes) ? 'encrypted' : 'unsupported');
  const text = decodeText(bytes);
  if (text === null) return readBehind(bytes, left, within);
  return isMail(text.slice(0, 20_000)) || /\.eml$/i.test(name)
    ? mailText(bytes, within)
    : onlyText(text);
}

/** An archive behind something else, as behind a picture, is opened by every program for archives. */
function readBehind(bytes: Uint8Array, left: Allowance, within: ReadFile) {
  const end = bytes.length - 22;
  if (end < 0 || !startsWith(bytes.subarray(end), [0x50, 0x4b, 0x05, 0x06]))
    return notRead('unsupported');
  const view = new DataView(bytes.buffer, bytes.byteOffset + end);
  // Size and place of its directory (APPNOTE 4.3.16); places count from where the archive begins.
  const start = end - view.getUint32(12, true) - view.getUint32(16, true);
  return start >= 0 ? archiveText(bytes.subarray(start), left, within) : notRead('damaged');
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** The mark may stand anywhere in the first kilobyte (ISO 32000-1, implementation note 13). */
const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');

/** The stream's name in UTF-16 stands in the directory of the compound file ([MS-OFFCRYPTO] 2.3.4.4). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le')
    .decode(bytes.subarray(0, bytes.length & ~1))
    .includes('EncryptedPackage');
}
