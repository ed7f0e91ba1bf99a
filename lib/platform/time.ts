// Moments in the reader's language.

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** "2 minutes ago", in the largest unit that fits. @param at @param now milliseconds since 1970. */
export function ago(at: number, now: number, language: string): string {
  const [unit, length] = units.find(([, size]) => now - at >= size) ?? ['second', 1_000];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    -Math.floor((now - at) / length),
    unit,
  );
}

/** Date and time, with the age behind it. */
export function moment(at: number, now: number, language: string): string {
  const exact = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(at);
  return `${exact} (${ago(at, now, language)})`;
}
