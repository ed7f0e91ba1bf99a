// The engine as it ships, in a file of its own, and the texts beside it: for processes that start cold.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundled } from '../../support/bundle.ts';
import { mixed } from './inputs.ts';

export type EngineBundle = {
  readonly folder: string;
  readonly code: string;
  readonly gzip: number;
  readonly small: string;
  readonly large: string;
  readonly remove: () => void;
};

export async function engineBundle(): Promise<EngineBundle> {
  const folder = mkdtempSync(path.join(tmpdir(), 'spillway-bench-'));
  const code = await bundled('test/support/engine-entry.ts');
  const write = (name: string, content: string): string => {
    writeFileSync(path.join(folder, name), content);
    // Read again: a text that a program has put together is kept in another way than one that was pasted.
    return readFileSync(path.join(folder, name), 'utf8');
  };
  return {
    folder,
    code: write('engine.mjs', code),
    gzip: gzipSync(code, { level: 9 }).length,
    small: write('small.txt', mixed.slice(300_000, 310_240)),
    large: write('large.txt', mixed.slice(0, 1_048_576)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
