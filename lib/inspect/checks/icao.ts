// The check digit of passports and of the numbers on identity cards: weights 7, 3, 1 again and again; letters count from
// ten, `<` as nothing. Source: ICAO 9303 part 3, section 4.9.

/** @param value upper case; its last sign is the check digit of the others. */
export function icao(value: string): boolean {
  let sum = 0;
  for (let index = 0; index < value.length - 1; index++)
    sum += (Number.parseInt(value.charAt(index), 36) || 0) * ([7, 3, 1][index % 3] ?? 0);
  return String(sum % 10) === value.at(-1);
}
