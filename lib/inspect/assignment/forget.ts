// What readers remember of a text while it is read, so that they do not read it again: nothing of it stays behind.
import { forgetKeys } from './named.ts';
import { forgetValue } from './value.ts';
import { forgetWords } from './verb.ts';

export function forgetText(): void {
  forgetKeys();
  forgetValue();
  forgetWords();
}
