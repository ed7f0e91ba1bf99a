// Words in the user's language, from public/_locales.
import { bare } from './bare.ts';

export type Translate = (key: string, ...substitutions: readonly string[]) => string;

/** The key itself where no message exists, so that a missing one is seen and not silent. */
export const message: Translate = (key, ...substitutions) =>
  bare().i18n.getMessage(key, [...substitutions]) || key;

export const direction = (): 'ltr' | 'rtl' =>
  bare().i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';

export const language = (): string => bare().i18n.getUILanguage();
