// Content-addressed assets in the data folder: named by their SHA-256, written once, never changed. A store in memory
// keeps them in memory.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Asset } from '../../lib/contract/own.ts';

export type Assets = {
  /** @returns the name to put into a policy. */
  add(bytes: Uint8Array): Asset;
  /** null where there is none, or where what lies there is not what its name says. */
  read(sha256: string): Buffer | null;
  /** Size in bytes, or null. */
  size(sha256: string): number | null;
};

export const assetOf = (bytes: Uint8Array): Asset => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
});

/** @param databaseFile the assets lie beside it; `:memory:` keeps them in memory. */
export function createAssets(databaseFile: string): Assets {
  return databaseFile === ':memory:'
    ? inMemory(new Map())
    : inFolder(path.join(path.dirname(databaseFile), 'assets'));
}

function inMemory(known: Map<string, Buffer>): Assets {
  return {
    add: (bytes) => {
      const asset = assetOf(bytes);
      known.set(asset.sha256, Buffer.from(bytes));
      return asset;
    },
    read: (sha256) => known.get(sha256) ?? null,
    size: (sha256) => known.get(sha256)?.length ?? null,
  };
}

const isName = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(sha256);

function inFolder(dir: string): Assets {
  const fileOf = (sha256: string) => path.join(dir, sha256);
  return {
    add: (bytes) => {
      const asset = assetOf(bytes);
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      // Under another name first: a reader never sees half a file.
      const part = path.join(dir, `.part-${randomBytes(6).toString('hex')}`);
      writeFileSync(part, bytes, { mode: 0o600, flush: true });
      renameSync(part, fileOf(asset.sha256));
      return asset;
    },
    read: (sha256) => {
      const bytes = isName(sha256) ? attempt(() => readFileSync(fileOf(sha256))) : null;
      return bytes && assetOf(bytes).sha256 === sha256 ? bytes : null;
    },
    size: (sha256) => (isName(sha256) ? attempt(() => statSync(fileOf(sha256)).size) : null),
  };
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
