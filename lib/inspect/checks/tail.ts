// Check characters behind a weighted sum, told by a table: the sum's remainder says which sign must stand there. Most
// countries' numbers differ in the weights and in what they do about a remainder of ten, and in nothing else.

/** Remainders by eleven or ten as they are, or what is missing to it. x: no such number; z: what is no digit is none. */
export const up11 = '0123456789x';
export const up11z = '01234567890';
export const down11 = '0x987654321';
export const down11z = '00987654321';
export const up10 = '0123456789';
export const down10 = '0987654321';

/** Of letters and digits only, upper case. */
export type Check = (value: string) => boolean;

/** Weights have one sign each, base 36. Letters of a value count from 10. */
function weigher(weights: string): (value: string) => number {
  const factors = Array.from(weights, (weight) => Number.parseInt(weight, 36));
  return (value) => {
    let sum = 0;
    for (let index = 0; index < factors.length; index++) {
      const unit = value.charCodeAt(index);
      sum += (unit < 58 ? unit - 48 : unit - 55) * (factors[index] ?? 0);
    }
    return sum;
  };
}

/**
 * @param weights the check sign stands behind the last of them.
 * @param signs by remainder; how many there are is the modulus.
 */
export function tail(weights: string, signs: string): Check {
  const weigh = weigher(weights);
  return (value) =>
    signs.charCodeAt(weigh(value) % signs.length) === value.charCodeAt(weights.length);
}

/** Where the first weights lead to an x, the second check decides. */
export function twice(weights: string, signs: string, second: Check): Check {
  const weigh = weigher(weights);
  return (value) => {
    const sign = signs[weigh(value) % signs.length];
    return sign === 'x' ? second(value) : sign === value[weights.length];
  };
}

/** All of them hold. A pattern first: it is cheaper than arithmetic. */
export function every(first: RegExp | Check, second: Check): Check {
  return (value) =>
    (typeof first === 'function' ? first(value) : first.test(value)) && second(value);
}
