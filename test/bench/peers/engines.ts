// Our engine and its peers behind one function each: a text in, what was reported out. Each as its makers set it up by
// default. The peers are installed beside this file, not with the product; what cannot be loaded throws here.

/** `spans` where the library says places; else `left`, the text without what it took out. */
export type Reported = {
  readonly count: number;
  readonly spans: readonly (readonly [start: number, end: number])[] | null;
  readonly left: string | null;
};
export type Engine = (text: string) => Promise<Reported> | Reported;

export const engines: Readonly<Record<string, () => Promise<Engine>>> = {
  Spillway: async () => {
    const { compileRules, inspect } = await import('../../../lib/inspect/inspect.ts');
    const { rules } = await import('../../../lib/inspect/rules/index.ts');
    const set = compileRules(rules);
    return (text) => {
      const { findings } = inspect(text, set);
      return withSpans(
        findings.filter(({ level }) => level !== 'low').map(({ start, end }) => [start, end]),
      );
    };
  },
  secretlint: async () => {
    const { lintSource } = await load<Secretlint>('@secretlint/core');
    const id = '@secretlint/secretlint-rule-preset-recommend';
    const { creator } = await load<{ creator: unknown }>(id);
    const options = { config: { rules: [{ id, rule: creator }] } };
    const file = { filePath: 'prompt.txt', ext: '.txt', contentType: 'text' };
    return async (text) => {
      const { messages } = await lintSource({ source: { ...file, content: text }, options });
      return withSpans(messages.map(({ range }) => range));
    };
  },
  openredaction: async () => {
    const { OpenRedaction } = await load<OpenRedactionModule>('openredaction');
    const detector = new OpenRedaction();
    return async (text) => {
      const { detections } = await detector.detect(text);
      return withSpans(detections.map(({ position }) => position));
    };
  },
  'redact-pii': async () => {
    const { default: module } = await load<RedactPii>('redact-pii');
    const redactor = new module.SyncRedactor({ globalReplaceWith: mark });
    return (text) => withoutSpans(redactor.redact(text));
  },
  '@redactpii/node': async () => {
    const { Redactor } = await load<RedactPiiNode>('@redactpii/node');
    const redactor = new Redactor({ globalReplaceWith: mark });
    return (text) => withoutSpans(redactor.redact(text));
  },
};

type Secretlint = {
  lintSource(request: object): Promise<{ messages: { range: [number, number] }[] }>;
};
type OpenRedactionModule = {
  OpenRedaction: new () => {
    detect(text: string): Promise<{ detections: { position: [number, number] }[] }>;
  };
};
type Redacts = { redact(text: string): string };
type RedactPii = { default: { SyncRedactor: new (options: object) => Redacts } };
type RedactPiiNode = { Redactor: new (options: object) => Redacts };

/** Stands where a redactor took something out; no text of ours holds it. */
const mark = '\u2402';

const withSpans = (spans: NonNullable<Reported['spans']>): Reported => ({
  count: spans.length,
  spans,
  left: null,
});
const withoutSpans = (left: string): Reported => ({
  count: left.split(mark).length - 1,
  spans: null,
  left,
});

/** The name is no literal, so that the types of the product do not ask for what it does not depend on. */
async function load<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}
