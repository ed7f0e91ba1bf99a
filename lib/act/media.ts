// Pictures, sound, film and fonts, which hold no text that anybody here could read: by what a file says of itself, and by its
// first bytes. A file that only calls itself one is read as what it is.

/** Drawings are written text. */
const mediaTypes = /^(?:image\/(?!svg\b)|(?:audio|video|font)\/)/;
export const callsItselfMedia = ({ type }: File): boolean => mediaTypes.test(type);

/** No file on a disk was written this shortly before (milliseconds). */
const thisMoment = 1_000;

/**
 * The browser makes files itself, of a picture on the clipboard or one that is dragged out of a page. These it has encoded
 * itself; and what is read by a script from the clipboard bears its type for a name.
 */
export const isBrowserMade = (file: File): boolean =>
  callsItselfMedia(file) &&
  (file.name === file.type || Math.abs(Date.now() - file.lastModified) < thisMoment);

/** How they begin, two digits a byte. From the formats' own specifications. */
const beginnings: readonly RegExp[] = [
  // png, jpeg, gif, Photoshop, icons, tiff, JPEG XL, JPEG 2000; bitmaps have four empty bytes within.
  /^(?:89504e470d0a1a0a|ffd8ff|474946383[79]61|3842505300|00000[12]00|49492a00|4d4d002a)/,
  /^(?:ff0a|0000000c(?:4a584c20|6a502020)|424d.{8}0{8})/,
  // webp, wav, avi, aiff.
  /^(?:52494646.{8}(?:57454250|57415645|41564920)|464f524d.{8}414946)/,
  // ISO base media: mp4, m4a, mov, 3gp, heic, avif.
  /^.{8}(?:66747970|6d6f6f76|6d646174|77696465|66726565|736b6970)/,
  // mp3, aac (not FF FE, by which UTF-16 text begins), flac, ogg, midi, amr, caf, au.
  /^(?:4944330[234]|ff(?:e[2-9a-f]|f[0-9a-d])|664c6143|4f676753|4d546864|2321414d52|6361666600|2e736e64)/,
  // webm and mkv, mpeg, wmv, flv, transport streams.
  /^(?:1a45dfa3|000001b|3026b275|464c5601|47.{374}47)/,
  // woff, TrueType, OpenType and collections.
  /^(?:774f46(?:46|32)|00010000|4f54544f|74746366|74727565)/,
];
const enough = 512;
/** The end of an archive's directory (APPNOTE 4.3.16): one behind a picture is still an archive. */
const archiveEnd = 22;

/** False where it is something else, or might be: then it is read. */
export async function isMedia(file: File): Promise<boolean> {
  if (!callsItselfMedia(file)) return false;
  try {
    const head = new Uint8Array(await file.slice(0, enough).arrayBuffer());
    const tail = new Uint8Array(await file.slice(-archiveEnd).arrayBuffer());
    const begins = hex(head);
    return beginnings.some((each) => each.test(begins)) && !isText(head) && !endsArchive(hex(tail));
  } catch {
    return false;
  }
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const endsArchive = (tail: string): boolean => tail.startsWith('504b0506');

/** Whatever a text begins with, it has none of these bytes; pictures, sound and film have some from the start. */
function isText(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b);
  } catch {
    return false;
  }
}
