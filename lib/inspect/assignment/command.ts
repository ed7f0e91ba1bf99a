// What stands before a secret's name and makes a blank lead to its value: options of programs, setters of variables, SQL.
// Where the value begins is connector.ts's.
import { unitAt, unitIn } from '../unit-at.ts';
import { isLower, isUpper } from './name.ts';

const setter =
  /(?:^|[\n;&])[ \t]{0,8}(?:ENV|ARG|setx|setenv|set -[gUx]{1,2})[ \t]{1,4}[\w-]{0,40}$/;

/** `ENV DB_PASSWORD x` in a Dockerfile, `setx TOKEN x`: a blank is their operator. */
export const isSetter = (text: string, start: number): boolean =>
  isUpper(unitIn(text, start)) && setter.test(text.slice(Math.max(0, start - 60), start));

/** `CREATE USER hr IDENTIFIED BY x`: a blank is SQL's operator. */
const statement = /(?:(?:create|alter) user|\bgrant\b[^\n]{0,40}\bto)[ \t][^\n]{0,40}$/i;

export const isStatement = (text: string, start: number): boolean =>
  (unitIn(text, start) | 32) === 105 &&
  unitIn(text, start + 10) === 32 &&
  statement.test(text.slice(Math.max(0, start - 90), start));

/** `--password hunter2`, `-password x`, `/password x`, `IDENTIFIED BY PASSWORD 'x'`. */
export function isFlag(text: string, start: number): boolean {
  for (let index = start - 1; index >= 0 && index > start - 32; index--) {
    const unit = unitAt(text, index);
    if (unit === 45 && (index === 0 || ' \n\t-"\''.includes(text.charAt(index - 1)))) return true;
    if (!isLower(unit) && !isUpper(unit) && unit !== 45 && unit !== 95) return false;
  }
  return false;
}
