// Bundles a module the way the extension is: minified, for the browsers it supports, as text.
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { minified } from '../../lib/build/minified.ts';
import { root } from './repository.ts';

export async function bundled(entry: string): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      write: false,
      ...minified,
      target: 'es2022',
      lib: { entry: path.join(root, entry), formats: ['es'] },
    },
  })) as Rolldown.RolldownOutput[];
  return result[0]?.output[0].code ?? '';
}
