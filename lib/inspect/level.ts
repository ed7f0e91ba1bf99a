// Turns what speaks for a candidate into a confidence and a level. The one place where scores are added up.
import type { Level } from '../contract/words.ts';
import type { Proof } from './rule.ts';

export type Evidence = {
  readonly score: number;
  readonly proof: Proof;
  /** A supporting word stands nearby, or heads the column. */
  readonly near: boolean;
  /** A word that explains the match away stands nearby. */
  readonly against: boolean;
  /** What a supporting word is worth. */
  readonly nearBonus: number;
  /** The text is hardly more than the match: nothing else can explain it. */
  readonly alone: boolean;
};

/** Presidio's context enhancement. */
export const usualNearBonus = 0.35;
const againstMalus = 0.4;
const aloneBonus = 0.16;
const leastAlone = 0.36;
/** Arithmetic alone never reaches `high`: one number in ten passes a mod-10 check by chance. */
const capWithoutContext = 0.84;
/** Neither checksum nor vendor format: never `verified`. */
const capWithoutProof = 0.94;

export function confidenceOf(evidence: Evidence): number {
  const { score, proof, near, against, alone, nearBonus } = evidence;
  // Any number of so many digits, alone: still any number.
  const tells = proof !== 'none' || score >= leastAlone;
  const context = near ? nearBonus : alone && tells ? aloneBonus : 0;
  const sum = score + context - (against && !near ? againstMalus : 0);
  if (proof === 'none') return Math.min(sum, capWithoutProof);
  if (near) return Math.min(sum, 0.99);
  return Math.min(sum, proof === 'checksum' ? capWithoutContext : capWithoutProof);
}

export function levelOf(confidence: number): Level | null {
  if (confidence >= 0.95) return 'verified';
  if (confidence >= 0.85) return 'high';
  if (confidence >= 0.65) return 'medium';
  return confidence >= 0.4 ? 'low' : null;
}
