// What inspection says about a text, and what a rule is called. A finding says where, never what:
// there is no field that could hold the matched text.
import type { Class, Family, Level } from './words.ts';

export type Finding = {
  /** Stable id of the rule, `family-name` in kebab case, e.g. `payment-card`. */
  readonly rule: string;
  readonly family: Family;
  /** The rule's own class; policy may assign another one. */
  readonly class: Class;
  readonly level: Level;
  /** 0…1, the score behind `level`. */
  readonly confidence: number;
  /** UTF-16 offsets into the inspected text, `start` inclusive, `end` exclusive. */
  readonly start: number;
  readonly end: number;
};
