// `spillway mdm kit`: everything IT needs to install the extension by policy.
import path from 'node:path';
import { defaultExtensionDir, defaultPort } from '../config.ts';
import { makeKit } from '../mdm/kit.ts';
import { buildIfStale } from './build.ts';
import { failed, operator, say, withStore } from './with-store.ts';
import type { Words } from './words.ts';

export async function makeMdmKit(words: Words): Promise<number> {
  const { out, url, department } = words.flags;
  if (!out) return failed('--out is needed: the folder to write the kit to.', 2);
  return withStore(words, async (store, dataDir) => {
    const kit = await makeKit({
      store,
      dataDir,
      extensionDir: defaultExtensionDir,
      build,
      outDir: path.resolve(out),
      url: url ?? `http://127.0.0.1:${defaultPort}`,
      department: department ?? null,
      userHint: words.flags['user-hint'] ?? null,
    });
    if (!kit.ok) return failed(kit.message, kit.why === 'bad-value' ? 2 : 1);
    await store.audit.note(operator, 'kit-made', kit.id);
    process.stdout.write(kit.files.map((file) => `${file}\n`).join(''));
    say(`Extension ${kit.id}. What to do next is in INSTALL.md.`);
    return 0;
  });
}

function build(): ReturnType<typeof buildIfStale> {
  say('Building, where something has changed since the last time (a few seconds) …');
  return buildIfStale();
}
