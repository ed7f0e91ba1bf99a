// What a rule is: how candidates are found, how they are checked and what they are called. Data only; scan.ts runs it.
import type { Class, Family } from '../contract/words.ts';
import type { Group } from './words/groups.ts';

/** UTF-16 offsets into the text being read, `start` inclusive, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** A pattern that is tried only where one of the words stands. Quantifiers are bounded: the text is not. */
export type WordFinder = {
  readonly at: 'word';
  /** Literals, any case; the pattern decides about case. */
  readonly words: readonly string[];
  /** Tried at the first character of the word. */
  readonly pattern: RegExp;
  /** A letter or digit behind the match means that it was something else. */
  readonly closed?: boolean;
  /** Consumed before `pattern` and left out of the span. */
  readonly head?: RegExp;
  /** `any`: the word may stand inside a longer token. Default: not after a letter or digit. */
  readonly left?: 'any';
  /** The pattern begins this many units before the word. */
  readonly back?: number;
  readonly score?: number;
};

/** A number or code keyed by its shape: `9` digit, `A` letter, `-` hyphen or space, the rest as written. */
export type ShapeFinder = {
  readonly at: 'shape';
  readonly shapes: readonly string[];
  readonly score?: number;
};

/** A function that reads a span around a word, for what no bounded pattern says well. */
export type Reader = {
  readonly at: 'reader';
  readonly words: readonly string[];
  readonly read: (text: string, start: number, end: number) => Read | null;
  readonly left?: 'any';
};
export type Read = Span & { readonly score: number };

/** As `Reader`, at each code that begins with two letters and two digits, as IBANs do. */
export type LeadReader = {
  readonly at: 'lead';
  readonly read: (text: string, start: number) => Read | null;
};

/** A pattern tried on unbroken tokens (letters, digits, `_-+/.~`) whose length lies in the range. */
export type TokenFinder = {
  readonly at: 'token';
  readonly length: readonly [min: number, max: number];
  readonly pattern: RegExp;
  readonly score?: number;
};

export type Finder = WordFinder | ShapeFinder | Reader | LeadReader | TokenFinder;

/**
 * What a match proves by itself. `vendor`: a form that only its issuer writes. `checksum`: arithmetic that
 * other numbers pass too. `none`: a likely shape.
 */
export type Proof = 'vendor' | 'checksum' | 'none';

/** Who wins where two findings overlap, strongest first. */
export const ranks = ['exact', 'format', 'container', 'keyword', 'entropy', 'vocabulary'] as const;
export type Rank = (typeof ranks)[number];

export type Rule = {
  /** Stable, kebab-case; never reused for something else. */
  readonly id: string;
  readonly family: Family;
  readonly class: Class;
  /** Placeholder word, `[A-Z][A-Z0-9_]*`. */
  readonly label: string;
  /** For the employee, in plain words. */
  readonly title: string;
  readonly find: readonly Finder[];
  /** 0…1 for a candidate that passed `check`, before context. */
  readonly score: number;
  readonly proof: Proof;
  readonly rank?: Rank;
  /**
   * Gets the match, for shapes without its separators and in upper case, and the match as it stands in the text.
   * A number replaces the score.
   */
  readonly check?: (value: string, raw: string) => boolean | number;
  /** Words nearby that support it (+0.35) or speak against it (−0.4). */
  readonly near?: readonly Group[];
  /** What a supporting word is worth, where it is not 0.35. */
  readonly nearBonus?: number;
  /** Added in a short text: one address in a message tells more than one in a log. */
  readonly shortBonus?: number;
  readonly against?: readonly Group[];
  /** Wipes what its readers remember of a text while it is read: called when an inspection ends. */
  readonly forget?: () => void;
};

/** A sample a rule must stay silent on, and why. */
export type Miss = { readonly text: string; readonly because: string };
