// Bundles a module the way the extension is: minified, for the browsers it supports, as text.
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from './repository.ts';

export async function bundled(entry: string): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: path.join(root, entry), formats: ['es'] },
      // Vite leaves the white space of a library as it is; the extension's scripts have none.
      rolldownOptions: { output: { minify: true } },
    },
  })) as Rolldown.RolldownOutput[];
  return result[0]?.output[0].code ?? '';
}
