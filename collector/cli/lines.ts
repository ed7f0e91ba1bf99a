// Lists on the command line: one JSON line an entry, times as ISO 8601.

export function printLine(entry: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
}

/** @param times milliseconds since 1970, or null. */
export const dated = (
  times: Readonly<Record<string, number | null>>,
): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(times).map(([name, at]) => [
      name,
      at === null ? null : new Date(at).toISOString(),
    ]),
  );
