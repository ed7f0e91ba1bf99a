// Ways around the guard that were found once and stay closed.
// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { redactHtml } from '../../../lib/act/html-redaction.ts';
import { createSettled } from '../../../lib/act/settled.ts';
import { textsOf } from '../../../lib/capture/body/texts.ts';
import { bundledPolicy } from '../../../lib/decide/bundled-policy.ts';
import { extractText } from '../../../lib/extract/extract.ts';
import { chatgpt } from '../../../lib/sites/chatgpt.ts';
import { brainIn } from '../../support/brain.ts';
import { docx } from '../../support/office-files.ts';

const policy = { ...bundledPolicy(), standingOfTool: { chatgpt: 'unapproved' as const } };
const brain = brainIn({
  site: () => chatgpt,
  policy: () => policy,
  account: () => 'unknown' as const,
});
const card = ['4539', '1488', '0343', '6467'].join(' ');

test('a placeholder inside a longer value does not make it harmless', () => {
  const text = `card number ${card}`;
  const { replaced } = brain.redact(text, [{ rule: 'payment-card', start: 12, end: text.length }]);
  const name = replaced[0]?.placeholder ?? '';
  expect(name).toMatch(/^\[CARD_\d+\]$/);
  expect(brain.isPlaceholder(name)).toBe(true);
  expect(brain.isPlaceholder(`"${name}"`)).toBe(true);
  for (const more of ['k9J2mQ8vX4pL7sR1', ' x', '[CARD_99]'])
    expect(brain.isPlaceholder(name + more)).toBe(false);
  const settled = createSettled(brain);
  const judged = settled.open(brain.judge(`DB_PASSWORD="${name}k9J2mQ8vX4pL7sR1"`, 'paste'));
  expect(brain.interrupts(judged.decision.action)).toBe(true);
});

test('a value that stands in an attribute is not left behind, however it is written there', () => {
  const value = 'k&tW0rd9x';
  for (const written of ['https://user:k&amp;tW0rd9x@host', 'https://user:k%26tW0rd9x@host']) {
    const html = `<a href="${written}">k&amp;tW0rd9x</a>`;
    expect(redactHtml(html, [{ value, placeholder: '[P_1]' }])).toBe('');
  }
  expect(redactHtml('<b>k&amp;tW0rd9x</b>', [{ value, placeholder: '[P_1]' }])).toBe(
    '<b>[P_1]</b>',
  );
});

const json = { body: 'json', text: [['messages', '*', 'content']] } as const;
const endpoint = { body: json.body, text: json.text.map((steps) => [...steps]) };
const sent = (content: string) =>
  textsOf({ kind: 'text', text: JSON.stringify({ messages: [{ content }] }) }, endpoint);

test('words behind the beginning of an embedded file are words', () => {
  const hidden = `data:text/plain;base64, card number ${card}`;
  expect(sent(hidden)).toMatchObject({ ok: true, texts: [hidden] });
  expect(sent(`data:image/png;base64,${'iVBORw0KGgo'.repeat(9)}`)).toMatchObject({
    ok: true,
    texts: [],
  });
});

test('a replacement character that somebody wrote does not make a prompt unreadable', () => {
  expect(sent('Gr\ufffd\ufffde')).toMatchObject({ ok: true, texts: ['Gr\ufffd\ufffde'] });
  const bytes = new TextEncoder().encode(JSON.stringify({ messages: [{ content: 'Gr\ufffd' }] }));
  expect(textsOf({ kind: 'bytes', bytes }, endpoint)).toMatchObject({
    ok: true,
    texts: ['Gr\ufffd'],
  });
  expect(textsOf({ kind: 'bytes', bytes: new Uint8Array([31, 139, 8, 0, 255]) }, endpoint).ok).toBe(
    false,
  );
});

test('a form whose prompt is out of reach counts as unread, one with a file beside its prompt does not', () => {
  const body = (fields: [string, string][]) => ({ kind: 'fields' as const, fields, whole: false });
  const form = { body: 'multipart' as const, text: [['prompt']] };
  expect(textsOf(body([['model', 'gpt']]), form)).toEqual({ ok: false, why: 'opaque' });
  expect(textsOf(body([['prompt', 'hello']]), form)).toMatchObject({ ok: true, texts: ['hello'] });
});

test('parts of a document that no reader knows are read as they stand, or named', async () => {
  const more = {
    'customXml/item1.xml': `<note>${card}</note>`,
    'secrets.txt': 'hidden words',
    'word/blob.dat': 'x',
  };
  const { parts, unread } = await extractText('a.docx', docx(['hello'], more));
  const text = parts.map((part) => part.text).join('\n');
  for (const words of ['hello', card, 'hidden words']) expect(text).toContain(words);
  expect(unread).toEqual([{ where: 'word/blob.dat', why: 'unsupported' }]);
});
