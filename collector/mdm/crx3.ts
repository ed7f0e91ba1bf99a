// Packs a zip as a signed Chromium extension (CRX3). Format: components/crx_file/crx3.proto and crx_verifier.cc of
// Chromium. "Cr24", version, length of the header, header (protobuf), zip.
import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';

const magic = Buffer.from('Cr24');
const signatureContext = Buffer.from('CRX3 SignedData\0');

/** @param key RSA private key; its public half is who the extension is. */
export function packCrx(zip: Buffer, key: KeyObject): Buffer {
  const spki = publicHalf(key);
  const signedHeader = field(1, idBytes(spki));
  const signed = Buffer.concat([signatureContext, u32(signedHeader.length), signedHeader, zip]);
  const proof = Buffer.concat([field(1, spki), field(2, sign('sha256', signed, key))]);
  const header = Buffer.concat([field(2, proof), field(10_000, signedHeader)]);
  return Buffer.concat([magic, u32(3), u32(header.length), header, zip]);
}

/** The extension's id: the first 16 bytes of the key's hash, in the letters a to p. */
export const extensionId = (key: KeyObject): string =>
  [...idBytes(publicHalf(key)).toString('hex')]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/** What the manifest's `key` must say for the unpacked extension to have the same id. */
export const manifestKey = (key: KeyObject): string => publicHalf(key).toString('base64');

const publicHalf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: 'spki', format: 'der' });

const idBytes = (spki: Buffer): Buffer =>
  createHash('sha256').update(spki).digest().subarray(0, 16);

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A protobuf field of kind "bytes". */
const field = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left >>>= 7) {
    if (left < 0x80) return Buffer.from([...bytes, left]);
    bytes.push((left & 0x7f) | 0x80);
  }
}
