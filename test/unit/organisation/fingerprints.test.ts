// Fingerprints: a reformatted excerpt of a registered document is found, another text is not.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprintBuilder } from '../../../collector/own/fingerprint-file.ts';
import { eachFingerprint } from '../../../lib/inspect/organisation/fingerprints.ts';
import { readLetters } from '../../../lib/inspect/organisation/letters.ts';
import { inspectorWith } from '../../support/own.ts';

/** Sentences of made-up words, the same for the same seed. */
function prose(seed: number, words: number): string {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  const syllables = 'ta re mi no ka lo se du pi va gro sti ber ans ul'.split(' ');
  const word = () =>
    Array.from({ length: 1 + next(4) }, () => syllables[next(syllables.length)]).join('');
  return Array.from({ length: words }, (_, index) => word() + (index % 9 === 8 ? '.' : '')).join(
    ' ',
  );
}

const documents = [prose(1, 3_000), prose(2, 3_000)];

function inspectorFor(texts: readonly string[], more: object = {}) {
  const builder = createFingerprintBuilder();
  for (const text of texts) builder.add(text);
  const bytes = builder.build();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = {
    id: 'board-papers',
    title: 'Board papers',
    class: 'restricted',
    asset: { sha256, bytes: bytes.length },
    ...more,
  };
  return inspectorWith({ fingerprints: [entry] }, new Map([[sha256, bytes]]));
}

const inspector = inspectorFor(documents);
const own = (text: string) =>
  inspector.inspect(text).findings.filter(({ rule }) => rule === 'own-board-papers');

test('an excerpt is found, set otherwise and with other text around it', () => {
  const excerpt = documents[0]?.slice(4_000, 4_700).toUpperCase().replaceAll(' ', '\n  > ') ?? '';
  const before = `${prose(9, 400)}\n`;
  const text = `${before}${excerpt}\n${prose(10, 400)}`;
  const [finding, ...rest] = own(text);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ family: 'organisation', class: 'restricted' });
  expect(finding?.start).toBeGreaterThanOrEqual(before.length - 5);
  const covered = (finding?.end ?? 0) - (finding?.start ?? 0);
  expect(covered).toBeGreaterThan(excerpt.length * 0.85);
});

test('another text is not, nor is a sentence or two', () => {
  expect(own(prose(3, 20_000))).toEqual([]);
  expect(own(documents[1]?.slice(100, 165) ?? '')).toEqual([]);
  expect(own('0'.repeat(5_000))).toEqual([]);
});

test('other findings inside it stand on their own, and all of it is covered', () => {
  const mail = `${'jane.doe'}@${'corp-mail.example.org'}`;
  const excerpt = documents[0]?.slice(0, 1_500) ?? '';
  const text = `${excerpt.slice(0, 700)} mail ${mail} ${excerpt.slice(700)}`;
  const { findings } = inspector.inspect(text);
  const rules = findings.map(({ rule }) => rule);
  expect(rules).toContain('own-board-papers');
  expect(rules).toContain('email-address');
  for (let index = 1; index < findings.length; index++)
    expect(findings[index]?.start).toBeGreaterThanOrEqual(findings[index - 1]?.end ?? 0);
});

test('every shared run of 55 letters is noticed, under any key', () => {
  const letters = documents[0]?.replace(/[^a-z]/g, '') ?? '';
  const sets = Array.from({ length: 20 }, () => {
    const builder = createFingerprintBuilder();
    builder.add(letters);
    const bytes = builder.build();
    const hashes = new Uint32Array(bytes.buffer, bytes.byteOffset).subarray(8);
    return { key: bytes.readUInt32LE(12), known: new Set(hashes) };
  });
  fc.assert(
    fc.property(fc.nat(letters.length - 55), fc.constantFrom(...sets), (start, { key, known }) => {
      const run = letters.slice(start, start + 55);
      // A stretch of few different letters is in every document, and left out on purpose.
      fc.pre(new Set(run.slice(16, 40)).size >= 8);
      expect(sharesOne(run, key, known)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

function sharesOne(text: string, key: number, known: ReadonlySet<number>): boolean {
  let shares = false;
  eachFingerprint(readLetters(text), key, (hash) => {
    shares ||= known.has(hash);
  });
  return shares;
}

test('bytes that are no fingerprints find nothing', () => {
  const bytes = new TextEncoder().encode('not a file of fingerprints at all, but long enough');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = { id: 'x', title: 'X', class: 'internal', asset: { sha256, bytes: bytes.length } };
  const broken = inspectorWith({ fingerprints: [entry] }, new Map([[sha256, bytes]]));
  expect(broken.inspect(documents[0] ?? '').truncated).toBe(false);
});
