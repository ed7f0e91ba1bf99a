// Builds the practice chat's pages into .output/practice, where its server takes them from.
import { defineConfig } from 'vite';

const page = (name: string): string => new URL(name, import.meta.url).pathname;

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  build: {
    outDir: page('../../.output/practice'),
    emptyOutDir: true,
    target: 'es2022',
    // A small file as a data: address would need a weaker content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [
        './index.html',
        './prosemirror/index.html',
        './lexical/index.html',
        './react/index.html',
      ].map(page),
    },
  },
});
