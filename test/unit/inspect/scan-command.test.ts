// The scan command: one answer a line, bad lines answered and passed over, nothing of the text repeated.
import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { scan } from '../../../collector/cli/scan.ts';
import { bundledPolicy } from '../../../lib/decide/bundled-policy.ts';

const key = 'AKIA' + 'QYLPMN5HFIQR7XYA';

async function run(input: string | Buffer[], signal = new AbortController().signal) {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  const source = Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input);
  const summary = await scan(source, output, {
    policy: bundledPolicy(),
    assets: new Map(),
    signal,
  });
  output.end();
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    summary,
    text,
    rows: text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

test('answers each line with findings, effective class and action', async () => {
  const { rows, summary } = await run(
    `${JSON.stringify({ id: 'a', text: `key ${key}` })}\n{"id":2,"text":"hello"}\n`,
  );
  expect(rows[0]).toEqual({
    id: 'a',
    findings: [
      {
        rule: 'aws-access-key',
        family: 'credentials',
        class: 'restricted',
        level: expect.stringMatching(/high|verified/),
        start: 4,
        end: 24,
      },
    ],
    action: 'redact',
  });
  expect(rows[1]).toEqual({ id: 2, findings: [], action: 'allow' });
  expect(summary).toEqual({ lines: 2, bad: 0 });
});

test.each([
  ['not json', `{"id":1,"text":"${key}`, 'bad-json'],
  ['an array', `["${key}"]`, 'bad-field'],
  ['null', 'null', 'bad-field'],
  ['no id', `{"text":"${key}"}`, 'bad-field'],
  ['an id that is an object', `{"id":{"a":"${key}"},"text":"x"}`, 'bad-field'],
  ['a text that is a number', '{"id":1,"text":7}', 'bad-field'],
])('%s gets an error without the text, and the run goes on', async (_name, line, code) => {
  const { rows, text, summary } = await run(`${line}\n{"id":9,"text":"x"}`);
  expect(rows[0]).toEqual({ id: null, error: { code, message: expect.any(String) } });
  expect(rows[1].id).toBe(9);
  expect(text).not.toContain(key);
  expect(summary).toEqual({ lines: 2, bad: 1 });
});

test('tolerates a BOM, CRLF, blank lines, unknown keys and a last line without an end', async () => {
  const { rows, summary } = await run(
    '\uFEFF{"id":1,"text":"a","extra":true}\r\n\r\n  \n{"id":2,"text":"b"}',
  );
  expect(rows.map((row) => row.id)).toEqual([1, 2]);
  expect(summary).toEqual({ lines: 2, bad: 0 });
});

test('UTF-8 may break between chunks, and offsets are UTF-16 units', async () => {
  const bytes = Buffer.from(`${JSON.stringify({ id: 'ü', text: `😀 ${key}` })}\n`);
  const { rows } = await run([...bytes].map((byte) => Buffer.from([byte])));
  expect(rows[0].id).toBe('ü');
  expect(rows[0].findings[0]).toMatchObject({ start: 3, end: 23 });
});

test('a reader that is slow is waited for', async () => {
  const output = new PassThrough({ highWaterMark: 64 });
  const lines = Array.from({ length: 500 }, (_, id) => `${JSON.stringify({ id, text: 'x' })}\n`);
  const done = scan(Readable.from(lines), output, {
    policy: bundledPolicy(),
    assets: new Map(),
    signal: new AbortController().signal,
  });
  let peak = 0;
  let answers = 0;
  for await (const chunk of output.iterator({ destroyOnReturn: false })) {
    peak = Math.max(peak, output.readableLength);
    answers += String(chunk).split('\n').length - 1;
    if (answers === 500) break;
  }
  expect(await done).toEqual({ lines: 500, bad: 0 });
  expect(peak).toBeLessThan(4096);
});

test('an abort ends the run', async () => {
  const controller = new AbortController();
  controller.abort();
  const { summary } = await run('{"id":1,"text":"a"}\n', controller.signal);
  expect(summary.lines).toBe(0);
});
