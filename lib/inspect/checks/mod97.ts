// ISO 7064 MOD 97-10, as IBANs use it: letters count as 10…35.

/** @param value digits and upper-case letters only. @returns the remainder by 97. */
export function mod97(value: string): number {
  let rest = 0;
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    rest = unit > 57 ? (rest * 100 + unit - 55) % 97 : (rest * 10 + unit - 48) % 97;
  }
  return rest;
}
