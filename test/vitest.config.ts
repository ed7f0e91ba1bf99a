// Test projects: `unit` (no browser: unit, corpus, flow and repository tests) `built` (reads the build's
// output) and `e2e` (a real Chromium).
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

const patient = {
  environment: 'node',
  fileParallelism: false,
  testTimeout: 90_000,
  hookTimeout: 180_000,
} as const;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/{unit,corpus,flow,repo}/**/*.test.{ts,tsx}'],
          exclude: ['test/repo/built/**'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      { root, test: { name: 'built', include: ['test/repo/built/**/*.test.ts'] } },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // The kit for managed browsers is for Linux, and so is the private mount that tries it.
          exclude: process.platform === 'linux' ? [] : ['test/e2e/force-install.test.ts'],
          environment: 'node',
          // Each file has a browser of its own, and mostly waits for what has to come: two at once.
          fileParallelism: availableParallelism() >= 2,
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // What has to come is waited for as long as a busy machine may need.
          expect: { poll: { timeout: 15_000, interval: 50 } },
        },
      },
      { root, test: { name: 'firefox', include: ['test/firefox/short.test.ts'], ...patient } },
      { root, test: { name: 'firefox-all', include: ['test/firefox/*.test.ts'], ...patient } },
    ],
  },
});
