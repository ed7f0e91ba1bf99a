// The inspector as a whole: whatever the text holds, it throws nothing, and findings are in the text, in order, apart.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprintBuilder } from '../../../collector/own/fingerprint-file.ts';
import { compileRules, inspect } from '../../../lib/inspect/inspect.ts';
import { rules } from '../../../lib/inspect/rules/index.ts';
import { head, inspectorWith } from '../../support/own.ts';

const builder = createFingerprintBuilder();
builder.add(Array.from({ length: 400 }, (_, index) => `word${index * 31}`).join(' '));
const bytes = new Uint8Array(builder.build());
const terms = new TextEncoder().encode('alpha beta\nomega\n機密\nx-ray');
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const assetOf = (content: Uint8Array) => ({ sha256: hashOf(content), bytes: content.length });

const everything = inspectorWith(
  {
    dictionaries: [
      { ...head('short'), terms: ['falcon', 'a.b', 'Проект'], wholeWord: false },
      { ...head('long'), asset: assetOf(terms), minimumDistinct: 2 },
    ],
    patterns: [
      { ...head('anchored'), pattern: 'PRJ-\\d+' },
      { ...head('loose'), pattern: '[a-z]{2}\\d{2,5}', context: ['nr'] },
      { ...head('odd'), pattern: '(?s)\\pL.\\PL{2}' },
    ],
    fingerprints: [{ ...head('prints'), asset: assetOf(bytes), minimumHits: 3 }],
    allow: { key: '00'.repeat(32), hashes: ['00'.repeat(16)] },
  },
  new Map([
    [hashOf(bytes), bytes],
    [hashOf(terms), terms],
  ]),
);

function expectSound(text: string): void {
  const { findings } = everything.inspect(text);
  let end = 0;
  for (const finding of findings) {
    expect(finding.start).toBeGreaterThanOrEqual(end);
    expect(finding.end).toBeGreaterThan(finding.start);
    expect(finding.end).toBeLessThanOrEqual(text.length);
    end = finding.end;
  }
}

test('random text of every plane', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectSound), {
    numRuns: 3_000,
  });
});

test('random text with halves of characters and pieces of what is looked for', () => {
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom(
      'falcon',
      'PRJ-1',
      'ab12 ',
      'omega ',
      'alpha  beta',
      'nr ',
      '機密',
      '\u200b',
      '\n',
    ),
    fc.constantFrom('4111 1111 1111 1111', 'x@y.example.org', 'Проект', 'word31 word62 word93 '),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(text, expectSound), { numRuns: 3_000 });
});

test('with nothing of its own it says what the engine says', () => {
  const set = compileRules(rules);
  const plain = inspectorWith({});
  const text = 'card number 4111 1111 1111 1111, mail jane.roe@corp.example.org, and falcon';
  expect(plain.inspect(text)).toEqual(inspect(text, set));
});

test('an asset that has not arrived is not read, and nothing else is lost', () => {
  const waiting = inspectorWith({
    dictionaries: [
      { ...head('here'), terms: ['falcon'] },
      { ...head('later'), asset: assetOf(terms) },
    ],
  });
  expect(waiting.inspect('falcon omega').findings.map(({ rule }) => rule)).toEqual(['own-here']);
});
