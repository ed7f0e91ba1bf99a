// Builds the asset of document fingerprints from texts. The asset holds hashes alone; the texts cannot be had back from
// it, but whoever has a text can tell whether it is among them.
import { randomBytes } from 'node:crypto';
import {
  eachFingerprint,
  fingerprintHead,
  fingerprintMagic,
  fingerprintVersion,
} from '../../lib/inspect/organisation/fingerprints.ts';
import { readLetters } from '../../lib/inspect/organisation/letters.ts';

export type FingerprintBuilder = {
  /** @returns how many fingerprints the text has; 0 for one that is too short. */
  readonly add: (text: string) => number;
  readonly size: () => number;
  readonly build: () => Buffer;
};

export function createFingerprintBuilder(): FingerprintBuilder {
  const key = randomBytes(4).readUInt32LE();
  const hashes = new Set<number>();
  let documents = 0;
  return {
    add: (text) => {
      let own = 0;
      eachFingerprint(readLetters(text), key, (hash) => {
        hashes.add(hash);
        own++;
      });
      if (own > 0) documents++;
      return own;
    },
    size: () => fileBytes(hashes.size),
    build: () => fileOf(Uint32Array.from(hashes).sort(), key, documents),
  };
}

const fileBytes = (count: number): number => (fingerprintHead.size + count) * 4;

function fileOf(sorted: Uint32Array, key: number, documents: number): Buffer {
  const words = new Uint32Array(fingerprintHead.size + sorted.length);
  words[fingerprintHead.magic] = fingerprintMagic;
  words[fingerprintHead.version] = fingerprintVersion;
  words[fingerprintHead.count] = sorted.length;
  words[fingerprintHead.key] = key;
  words[fingerprintHead.documents] = documents;
  words.set(sorted, fingerprintHead.size);
  return Buffer.from(words.buffer);
}
