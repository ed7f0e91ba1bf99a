// Verhoeff's check (1969), which India's Aadhaar uses: a product in the dihedral group D5.

const product =
  '0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210';
const permutation =
  '01234567891576283094580379614289160435279453126870428657390127938064157046913258';

/** @param digits the number with its check digit. */
export function verhoeff(digits: string): boolean {
  let check = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const permuted = permutation.charCodeAt((index % 8) * 10 + digit) - 48;
    check = product.charCodeAt(check * 10 + permuted) - 48;
  }
  return check === 0;
}
