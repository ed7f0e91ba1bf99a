// `npm run bench`: the benchmarks one after the other. They print figures and judge nothing: machines are noisy.
await import('./detect/run.ts');
await import('./capture/run.ts');
