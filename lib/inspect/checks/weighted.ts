// Weighted sums: the mod-11 and mod-10 family that most countries' numbers belong to.

/** Sum of digit × weight over the first `weights.length` characters. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++)
    sum += (digits.charCodeAt(index) - 48) * (weights[index] ?? 0);
  return sum;
}

export const digitAt = (value: string, index: number): number => value.charCodeAt(index) - 48;

/** 1111111 and the like pass many checks and mean nothing. */
export function repeated(value: string): boolean {
  const first = value.charCodeAt(0);
  for (let index = 1; index < value.length; index++)
    if (value.charCodeAt(index) !== first) return false;
  return value !== '';
}

/** ISO 7064 MOD 11,10 (Germany, Croatia). */
export function mod11_10(digits: string): boolean {
  let product = 10;
  for (let index = 0; index < digits.length - 1; index++) {
    const sum = (product + digitAt(digits, index)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1);
}

/** A date that can be a birth: year of four digits, month 1…12, day 1…31 of that month. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1880 || year > 2035) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A two-digit year, month and day; the century is not known. */
export const isShortDate = (yy: number, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (month === 2 ? (yy % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** NaN where something else than digits stands: a slice would be made for each of a dozen countries. */
export function number(value: string, from: number, to: number): number {
  let result = 0;
  for (let index = from; index < to && index < value.length; index++) {
    const digit = value.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    result = result * 10 + digit;
  }
  return result;
}
