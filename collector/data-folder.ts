// The collector's data folder: makes it, closes it to other users, and keeps the keys that lie in it.
// The database itself is the store's business.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export type FolderOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'data-unwritable'; readonly message: string };

/** Made with mode 0700 where it is missing. Written to once, because a folder can exist and still be read-only. */
export async function prepareFolder(dir: string): Promise<FolderOutcome> {
  const probe = path.join(dir, `.probe-${randomBytes(6).toString('hex')}`);
  try {
    const made = await mkdir(dir, { recursive: true, mode: 0o700 });
    if (made) await chmod(dir, 0o700);
    await writeFile(probe, '', { mode: 0o600, flag: 'wx' });
    await rm(probe);
    return { ok: true };
  } catch (error) {
    return { ok: false, why: 'data-unwritable', message: unwritable(dir, error) };
  }
}

/** The bytes of a secret file of mode 0600; made from `make` at the first call. */
export async function secretFile(file: string, make: () => Buffer): Promise<Buffer> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(make());
    await handle.sync();
    await handle.close();
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  return readFile(file);
}

/** Key of the pseudonyms. Losing it means that the same person gets another pseudonym, nothing else. */
export const pseudonymKey = (dir: string): Promise<Buffer> =>
  secretFile(path.join(dir, 'pseudonym.key'), () => randomBytes(32));

export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

function unwritable(dir: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const reason: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a file is in the way',
    EEXIST: 'a file is in the way',
  };
  return `The data folder ${dir} cannot be written to: ${reason[code] ?? code}.`;
}
