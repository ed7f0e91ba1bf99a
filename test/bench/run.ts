// `npm run bench`: the benchmarks one after the other. They print figures and judge nothing: machines are noisy.
for (const bench of ['detect', 'capture', 'extract', 'own']) {
  console.log(`\n── ${bench}`);
  await import(`./${bench}/run.ts`);
}

export {};
