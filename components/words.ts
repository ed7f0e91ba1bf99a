// How components ask for words: a key and what to put into it. The words themselves are in public/_locales.

export type Translate = (key: string, ...substitutions: readonly string[]) => string;
