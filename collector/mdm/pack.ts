// Packs the built extension into the data folder, signed with the organisation's own key, from where the collector
// serves it. The key is made at the first call; losing it means that every browser needs a new policy.
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import { secretFile } from '../data-folder.ts';
import { extensionId, manifestKey, packCrx } from './crx3.ts';

export const packedFile = (dataDir: string): string => path.join(dataDir, 'spillway.crx');
export const packedFacts = (dataDir: string): string => path.join(dataDir, 'spillway-crx.json');

export const packed = z.strictObject({ id: z.string(), version: z.string() });
export type Packed = z.infer<typeof packed>;

export type PackOutcome =
  | ({ readonly ok: true } & Packed)
  | { readonly ok: false; readonly why: 'not-built'; readonly message: string };

/** @param extensionDir folder of the built extension. */
export async function packExtension(extensionDir: string, dataDir: string): Promise<PackOutcome> {
  const files = await readTree(extensionDir);
  const manifest = manifestOf(files);
  if (!manifest) return notBuilt(extensionDir);
  const key = await organisationKey(dataDir);
  const keyed = { ...manifest, key: manifestKey(key) };
  files['manifest.json'] = Buffer.from(JSON.stringify(keyed, null, 2));
  const facts = { id: extensionId(key), version: manifest.version };
  await replace(packedFile(dataDir), packCrx(zipped(files), key));
  await replace(packedFacts(dataDir), JSON.stringify(facts));
  return { ok: true, ...facts };
}

async function organisationKey(dataDir: string): Promise<KeyObject> {
  const make = () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  };
  return createPrivateKey(await secretFile(path.join(dataDir, 'extension-key.pem'), make));
}

type Files = Record<string, Uint8Array>;

async function readTree(dir: string): Promise<Files> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(dir, options).catch(() => []);
  const files: Files = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(dir, file).split(path.sep).join('/')] = await readFile(file);
  }
  return files;
}

const manifestShape = z.looseObject({ version: z.string() });

function manifestOf(files: Files): z.infer<typeof manifestShape> | null {
  const bytes = files['manifest.json'];
  return bytes ? manifestShape.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) : null;
}

/** The same files give the same bytes: sorted, and all of one date (zip knows none before 1980). */
function zipped(files: Files): Buffer {
  const sorted: Zippable = Object.fromEntries(
    Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return Buffer.from(zipSync(sorted, { level: 9, mtime: new Date('2020-01-01T12:00:00') }));
}

/** In one step, so that a browser never gets half a file. */
async function replace(file: string, content: string | Buffer): Promise<void> {
  await writeFile(`${file}.new`, content, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

const notBuilt = (dir: string): PackOutcome => ({
  ok: false,
  why: 'not-built',
  message: `There is no built extension in ${dir}. Build it first: npm run build:extension`,
});
