// Finds the assets that a policy names among the files of a folder, by what is in them and not by what they are called.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OwnAssets } from '../../lib/inspect/organisation/own.ts';
import { assetOf } from '../store/assets.ts';

export type Local =
  | { readonly ok: true; readonly assets: OwnAssets }
  | { readonly ok: false; readonly message: string };

/** @param dir null where none was given. A result without one of the assets would not be the policy's: refused. */
export async function localAssets(wanted: readonly string[], dir: string | null): Promise<Local> {
  const assets = new Map<string, Uint8Array>();
  if (wanted.length === 0) return { ok: true, assets };
  if (dir === null) return no('The policy names assets: say where they are with --assets DIR.');
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => null);
  if (!entries) return no(`${dir} is not a folder that can be read.`);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(path.join(dir, entry.name));
    const { sha256 } = assetOf(bytes);
    if (wanted.includes(sha256)) assets.set(sha256, bytes);
  }
  const missing = wanted.find((sha256) => !assets.has(sha256));
  return missing ? no(`No file in ${dir} has the SHA-256 ${missing}.`) : { ok: true, assets };
}

const no = (message: string): Local => ({ ok: false, message });
