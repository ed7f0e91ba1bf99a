// Numbers, shares and days as people read them. Days are UTC, as the collector counts them.
import { messages } from './messages.ts';

const { locale } = messages;
const whole = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const finePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const shortDay = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const longDay = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const number = (value: number): string => whole.format(value);

/** Small shares keep a decimal: 0.4 % and 0 % are not the same news. */
export function share(part: number, of: number): string {
  const value = of === 0 ? 0 : part / of;
  return value > 0 && value < 0.1 ? finePercent.format(value) : percent.format(value);
}

/** @param day `2026-03-01`. */
export const dayShort = (day: string): string => shortDay.format(new Date(`${day}T00:00:00Z`));
export const dayLong = (day: string): string => longDay.format(new Date(`${day}T00:00:00Z`));
