// Builds the console into .output/console, from where the collector serves it at /console/.
import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [preact({ devToolsEnabled: false })],
  build: {
    outDir: path.resolve(import.meta.dirname, '../../.output/console'),
    emptyOutDir: true,
    target: 'es2022',
    // Everything the strict content security policy has to allow is a file of the server's own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
