// Stand-ins: same form, nobody's, not found again by the engine, stable, and given back on copying.
import { expect, test } from 'vitest';
import { effectivePolicy } from '../../lib/decide/effective-policy.ts';
import { isStandIn, standIn } from '../../lib/decide/stand-in.ts';
import { chatgpt } from '../../lib/sites/chatgpt.ts';
import { brainIn } from '../support/brain.ts';
import { policyOf } from '../support/guarded-browser.ts';
import { card, otherCard } from '../support/practice.ts';

function brainWith() {
  const policy = effectivePolicy(policyOf('redact', { redaction: 'stand-in' }));
  return brainIn({ account: () => 'unknown', site: () => chatgpt, policy: () => policy });
}
const iban = ['DE89', '3704', '0044', '0532', '0130', '00'].join(' ');
const key = `sk_${'live'}_${['51Hq8z', 'Lk2eZv', 'KYlo2C', 'w9TmRa'].join('')}`;
const text = `Refund card number ${card} of jane.doe@example-works.org, IBAN ${iban}, phone +49 30 901820, and not card ${otherCard}. Key: ${key}`;

function redactAll(brain: ReturnType<typeof brainWith>, from: string) {
  const { decision } = brain.judge(from, 'paste');
  return brain.redact(
    from,
    decision.because.map(({ finding }) => finding),
  );
}

test('values keep their form and become nobody’s; a key gets a placeholder', () => {
  const { text: clean, replaced } = redactAll(brainWith(), text);
  expect(replaced.map(({ placeholder }) => placeholder)).toEqual([
    '4111 1111 1111 1111',
    'person1@example.com',
    'DE00 0000 0000 0000 0000 01',
    '+49 30 23125 001',
    '4242 4242 4242 4242',
    expect.stringMatching(/^\[[A-Z_]+_1\]$/),
  ]);
  for (const { value } of replaced) expect(clean).not.toContain(value);
});

test('the engine finds none of them again, in the text they stand in', () => {
  const brain = brainWith();
  const { text: clean } = redactAll(brain, text);
  const again = brain.judge(clean, 'typed').decision.because;
  expect(
    again.filter(({ finding }) => !clean.slice(finding.start, finding.end).startsWith('[')),
  ).toEqual([]);
});

test('the same value has the same one for as long as the page lives, another one another', () => {
  const brain = brainWith();
  redactAll(brain, text);
  const { replaced } = redactAll(
    brain,
    `again: card number ${otherCard}, then card number ${card}`,
  );
  expect(replaced.map(({ placeholder }) => placeholder)).toEqual([
    '4242 4242 4242 4242',
    '4111 1111 1111 1111',
  ]);
});

test('copied back they are the values again, and only where they stand alone', () => {
  const brain = brainWith();
  redactAll(brain, text);
  expect(brain.restore('Dear person1@example.com, card 4111 1111 1111 1111 was refunded.')).toBe(
    `Dear jane.doe@example-works.org, card ${card} was refunded.`,
  );
  expect(brain.restore('person1@example.community and xperson1@example.com')).toBe(
    'person1@example.community and xperson1@example.com',
  );
  expect(brain.isPlaceholder('4111 1111 1111 1111')).toBe(true);
  expect(brain.isPlaceholder(`4111 1111 1111 1111 ${card}`)).toBe(false);
});

test('one that stands in the text already is not given to a second value', () => {
  const { replaced } = redactAll(
    brainWith(),
    `person1@example.com wrote to jane.doe@example-works.org`,
  );
  expect(replaced.map(({ placeholder }) => placeholder)).toEqual(['person2@example.com']);
});

test('where there are no more, a placeholder', () => {
  const brain = brainWith();
  const amex = ['3714', '496353', '98431'].join('');
  expect(standIn('payment-card', amex, 4)).toBeNull();
  expect(standIn('us-ssn', '123-45-6789', 11)).toBeNull();
  expect(standIn('constructor', 'x', 1)).toBeNull();
  const made = Array.from({ length: 6 }, (_, index) => {
    const number = `${card.slice(0, 14)}${card.slice(14)}`;
    return brain.redact(`card ${number}${index}`, [
      { rule: 'payment-card', start: 5, end: 5 + number.length + 1 },
    ]).replaced[0]?.placeholder;
  });
  expect(made.slice(4)).toEqual(['[CARD_5]', '[CARD_6]']);
});

const samples: readonly (readonly [string, string])[] = [
  ['email-address', 'jane@corp.example'],
  ['internal-host', 'build.corp.internal'],
  ['payment-card', card],
  ['payment-card', '5555-1111-2222-3333'],
  ['phone-number', '+44 20 7123 4567'],
  ['phone-number', '+33 1 42 68 53 00'],
  ['phone-number', '(415) 867-5309'],
  ['iban', iban],
  ['us-ssn', '123-45-6789'],
  ['gb-nino', 'AB 12 34 56 C'],
  ['gb-nhs', '943 476 5919'],
  ['ip-address', '10.1.2.3'],
  ['ip-address', 'fe80::1'],
  ['mac-address', '3c:22:fb:01:02:03'],
];

test.each(samples)('%s %s: recognised as a stand-in, and not asked about', (rule, value) => {
  for (const number of [1, 2]) {
    const made = standIn(rule, value, number) ?? '';
    expect([made, isStandIn(made)]).toEqual([made, true]);
    const again = brainWith().judge(`Call or write: ${made}. It is ${made} today`, 'typed');
    expect([made, again.decision.because]).toEqual([made, []]);
  }
  expect(isStandIn(value)).toBe(false);
});
