// What readers remember of a text while it is read, so that they do not read it again: nothing of it stays behind.
import { forgetKeys } from './named.ts';
import { forgetWords } from './prose.ts';
import { forgetValue } from './value.ts';

export function forgetText(): void {
  forgetKeys();
  forgetValue();
  forgetWords();
}
