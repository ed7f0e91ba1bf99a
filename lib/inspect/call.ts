// The working memory of one inspection: candidates, context hits, budget. Made per call, never shared.
import { type RuleSet, traitsOf } from './compile.ts';

export type Candidate = {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
  readonly score: number;
};

/** Numbers and no objects: of fifty thousand the garbage collector would move each, twice. */
export type Candidates = {
  /** Rule, start, end of each. */
  readonly spans: number[];
  readonly scores: number[];
};

export type Call = {
  readonly text: string;
  /** Of the text. Asking the text itself is slow in hot loops, once many kinds of texts have been seen. */
  readonly length: number;
  readonly set: RuleSet;
  /** The rule set's alphabet, at hand: it is asked at every word. */
  readonly fold: Uint16Array;
  readonly candidates: Candidates;
  /** Context words in the order of the text. */
  readonly hits: Hits;
  /** Starts and ends of long tokens that no rule claimed: they may be encoded. */
  readonly longTokens: number[];
  /** Places of disguised or invisible characters; what stands around them is read once more without them. */
  readonly suspects: number[];
  /** Per rule: words behind the first place and before the second were read with an earlier one. */
  readonly doneFrom: Int32Array;
  readonly doneUntil: Int32Array;
  /** The number that was offered last, as checks get it. */
  offered: Offered;
  /** Attempts left; at zero the scan stops and says so. */
  budget: number;
};

export type Offered = {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value: string;
};

export type Hits = { at: Int32Array; group: Uint8Array; count: number };

const nothing: Offered = { start: 0, end: 0, raw: '', value: '' };
const noPlaces = /* @__PURE__ */ new Int32Array(0);
const noGroups = /* @__PURE__ */ new Uint8Array(0);
const maxCandidates = 50_000;

export function createCall(text: string, set: RuleSet): Call {
  const hits = { at: noPlaces, group: noGroups, count: 0 };
  grow(hits, 64 + (text.length >> 6));
  const doneFrom = new Int32Array(set.rules.length);
  const doneUntil = new Int32Array(set.rules.length);
  return {
    text,
    length: text.length,
    set,
    fold: set.automaton.trie.fold,
    candidates: { spans: [], scores: [] },
    longTokens: [],
    suspects: [],
    hits,
    doneFrom,
    doneUntil,
    offered: nothing,
    budget: 50_000 + text.length * 2,
  };
}

export function addHit(hits: Hits, at: number, group: number): void {
  if (hits.count === hits.at.length) grow(hits, hits.count * 4);
  hits.at[hits.count] = at;
  hits.group[hits.count++] = group;
}

function grow(hits: Hits, size: number): void {
  const at = new Int32Array(size);
  const group = new Uint8Array(size);
  at.set(hits.at);
  group.set(hits.group);
  hits.at = at;
  hits.group = group;
}

/** Runs the rule's check; what passes becomes a candidate. */
export function propose(
  call: Call,
  rule: number,
  start: number,
  end: number,
  score: number,
): boolean {
  const check = traitsOf(call.set, rule)?.check;
  const value = check ? call.text.slice(start, end) : '';
  const verdict = check ? check(value, value) : true;
  return keep(call, rule, start, end, score, verdict);
}

export function keep(
  call: Call,
  rule: number,
  start: number,
  end: number,
  score: number,
  verdict: boolean | number,
): boolean {
  if (verdict === false) return false;
  const { spans, scores } = call.candidates;
  if (scores.length >= maxCandidates) call.budget = 0;
  else {
    spans.push(rule, start, end);
    scores.push(verdict === true ? score : verdict);
  }
  return true;
}
