// Makes a kit: packs the extension, creates an enrolment token, writes the policy files and the guide.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ManagedKey, managedValue } from '../../lib/contract/managed.ts';
import { policySigner } from '../signing.ts';
import type { Store } from '../store/store.ts';
import { installGuide } from './install-guide.ts';
import { packExtension } from './pack.ts';
import { linuxPolicyFiles, type ManagedValues, policyFile } from './policy-file.ts';

export type KitOptions = {
  readonly store: Store;
  readonly dataDir: string;
  /** Folder of the built extension. */
  readonly extensionDir: string;
  /** Brings that folder up to date with the sources: a kit of an old build would undo an upgrade unseen. */
  readonly build: () => Promise<Built>;
  readonly outDir: string;
  /** Address of the collector. */
  readonly url: string;
  readonly department: string | null;
  readonly userHint: string | null;
};

export type Built =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'build-failed'; readonly message: string };

export type KitOutcome =
  | { readonly ok: true; readonly id: string; readonly files: readonly string[] }
  | {
      readonly ok: false;
      readonly why: 'bad-value' | 'build-failed' | 'not-built' | 'out-unwritable';
      readonly message: string;
    };

const tokenDays = 90;

export async function makeKit(options: KitOptions): Promise<KitOutcome> {
  const { store, dataDir, extensionDir, outDir, department, userHint } = options;
  const url = options.url.replace(/\/$/, '');
  const given = { collectorUrl: url, department, userHint };
  const problem = badValue(given);
  if (problem) return { ok: false, why: 'bad-value', message: problem };
  const built = await options.build();
  if (!built.ok) return built;
  const pack = await packExtension(extensionDir, dataDir);
  if (!pack.ok) return pack;
  const label = department ? `kit for ${department}` : 'kit';
  const enrolToken = await store.tokens.create({ label, days: tokenDays, maxUses: null });
  const policyKey = (await policySigner(dataDir)).key();
  const values = present({ collectorUrl: url, enrolToken, department, userHint, policyKey });
  const policy = policyFile(pack.id, url, values);
  const guide = installGuide({ id: pack.id, version: pack.version, url, tokenDays });
  const policies = linuxPolicyFiles.map((file) => [file, policy] as const);
  return write(outDir, [...policies, ['INSTALL.md', guide]], pack.id);
}

type Given = Partial<Record<ManagedKey, string | null>>;

/** The address must be https, or loopback: policy and proofs travel on it. */
function badValue(given: Given): string | null {
  for (const [key, value] of Object.entries(present(given))) {
    const parsed = managedValue[key as ManagedKey].safeParse(value);
    if (!parsed.success) return `${flags[key as ManagedKey]}: ${parsed.error.issues[0]?.message}`;
  }
  return null;
}

const flags: Record<ManagedKey, string> = {
  collectorUrl: '--url',
  department: '--department',
  userHint: '--user-hint',
  enrolToken: 'token',
  policyKey: 'key',
};

const present = (given: Given): ManagedValues =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));

async function write(
  outDir: string,
  contents: readonly (readonly [string, string])[],
  id: string,
): Promise<KitOutcome> {
  const files = contents.map(([name]) => path.join(outDir, name));
  try {
    for (const [name, content] of contents) {
      const file = path.join(outDir, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content, { mode: 0o644 });
    }
    return { ok: true, id, files };
  } catch {
    return { ok: false, why: 'out-unwritable', message: `${outDir} cannot be written to.` };
  }
}
