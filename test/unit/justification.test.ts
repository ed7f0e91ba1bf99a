// Justifications: reasons of the policy, and a note that is too small and too plain for anything else.
import { describe, expect, test } from 'vitest';
import { maxNote } from '../../components/JustifyPane.tsx';
import { decisionNote } from '../../lib/contract/event.ts';
import * as contract from '../../lib/contract/justification.ts';
import { policyDocument } from '../../lib/contract/policy.ts';
import { effectivePolicy } from '../../lib/decide/effective-policy.ts';
import { labelIn, notePattern, tidyNote } from '../../lib/decide/justification.ts';
import { chatgpt } from '../../lib/sites/chatgpt.ts';
import { brainIn } from '../support/brain.ts';
import { policyOf } from '../support/guarded-browser.ts';
import { card } from '../support/practice.ts';
import { askingWhy } from '../support/reasons.ts';

const text = `The customer paid with card number ${card} and wants the money back by Friday.`;

function brainWith(note: 'off' | 'optional') {
  const policy = effectivePolicy(policyOf('justify', askingWhy(note)));
  const world = { account: () => 'unknown' as const, site: () => chatgpt, policy: () => policy };
  return brainIn(world, 'de-CH');
}

test('page and contract agree about what a note is', () => {
  expect(notePattern().source).toBe(contract.notePattern.source);
  expect(notePattern().flags).toBe(contract.notePattern.flags);
  expect(maxNote).toBe(contract.maxNoteLength);
});

test('a policy that asks for reasons names them, each once', () => {
  const asks = policyOf('justify');
  expect(policyDocument.safeParse(asks).error?.issues[0]?.path).toEqual(['justification']);
  expect(policyDocument.safeParse({ ...asks, ...askingWhy('off') }).error).toBeUndefined();
  const override = { ...policyOf('log'), overrides: [{ when: {}, action: 'justify' as const }] };
  expect(policyDocument.safeParse(override).error?.issues[0]?.path).toEqual(['justification']);
  const { justification } = askingWhy('off');
  const twice = { ...justification, reasons: [...justification.reasons, ...justification.reasons] };
  expect(
    policyDocument.safeParse({ ...asks, justification: twice }).error?.issues[0]?.path,
  ).toEqual(['justification', 'reasons']);
});

test('reasons are said in the person’s language where the organisation wrote them in it', () => {
  expect(brainWith('off').reasons()).toEqual({
    reasons: [
      { id: 'not-sensitive', label: 'Erfundene Daten' },
      { id: 'needed', label: 'The task needs it' },
    ],
    takesNote: false,
  });
  const reason = { id: 'a', label: 'one', labels: { pt: 'dois', 'pt-BR': 'três' } };
  expect(['pt-BR', 'pt-PT', 'en'].map((language) => labelIn(reason, language))).toEqual([
    'três',
    'dois',
    'one',
  ]);
});

describe('a note', () => {
  test.each([
    ['The customer asked for it (ticket 20451).', null],
    ['Rückfrage beim Kunden; Freigabe durch O’Neill', null],
    [`It is ${card}`, 'found'],
    ['refund to the buyer, see https://x.example/a?b=c', 'form'],
    ['a = b', 'form'],
    ['<b>bold</b>', 'form'],
    ['12345 and 67890', 'form'],
    ['a'.repeat(31), 'form'],
    ['word '.repeat(29), 'form'],
    ['says: wants the money back by Friday', 'repeats'],
  ])('%s: %s', (note, why) => {
    expect(brainWith('optional').checkNote(note, text)?.why ?? null).toBe(why);
  });

  test('an unfit one is refused with the reason, also past the dialog', () => {
    const brain = brainWith('optional');
    expect(brain.justify('needed', `see ${card}`, text)).toBeNull();
    expect(brain.justify('unknown', '', text)).toBeNull();
    expect(brain.justify('needed', '  two\n lines ', text)).toEqual({
      reason: 'needed',
      note: 'two lines',
    });
    expect(brain.checkNote(`see ${card}`, text)?.titles).toEqual(['Payment card number']);
  });

  test('is left out where policy takes none', () => {
    expect(brainWith('off').justify('needed', 'a word', text)).toEqual({
      reason: 'needed',
      note: null,
    });
  });

  test('stays within the contract', () => {
    const note = {
      ...noteOf(brainWith('optional')),
      justification: { reason: 'needed', note: '' },
    };
    expect(decisionNote.safeParse(note).success).toBe(false);
    const long = { ...note, justification: { reason: 'needed', note: `${'ab '.repeat(47)}` } };
    expect(decisionNote.safeParse(long).success).toBe(false);
    const fits = { ...note, justification: { reason: 'needed', note: 'two words' } };
    expect(decisionNote.safeParse(fits).success).toBe(true);
  });

  test('of many lines and blanks is one line', () => {
    expect(tidyNote(' a \n\t b ')).toBe('a b');
    expect(tidyNote('  \n ')).toBeNull();
  });
});

const noteOf = (brain: ReturnType<typeof brainWith>) =>
  brain.note(brain.judge(text, 'paste').decision, 'paste', 'proceeded', text.length);
