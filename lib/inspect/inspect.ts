// Text → findings. Pure, synchronous, linear in the text; never throws, whatever the text holds.
import type { Finding } from '../contract/finding.ts';

import { type Call, createCall } from './call.ts';
import { type RuleSet, traitsOf } from './compile.ts';
import { count } from './counting.ts';
import { type Decoded, decodeToken, escapedRuns } from './decode.ts';
import { disguisedParts } from './disguised-parts.ts';
import type { Hidden } from './hidden.ts';
import { levelOf } from './level.ts';
import { type Normalised, normalise, originOf } from './normalise.ts';
import { scan } from './scan.ts';
import { type Weighed, weigh, withoutOverlaps } from './settle.ts';

export { compileRules, type RuleSet } from './compile.ts';

export type InspectOptions = {
  /** UTF-16 units that are read; the rest is reported as `inspection-truncated`. */
  readonly maxLength?: number;
};

export type Inspection = { readonly findings: Finding[]; readonly truncated: boolean };

/** About a tenth of a second of work on a laptop. */
const defaultMaxLength = 8_000_000;
/** Layers of encoding that are opened. */
const maxDepth = 2;
/** Encoded runs that are opened in one layer. */
const maxRuns = 2_000;
/** Decoded findings below this are too weak to claim a whole run. */
const leastDecoded = 0.65;

/** @returns findings sorted by start, never overlapping, with UTF-16 offsets into `text`. */
export function inspect(text: string, rules: RuleSet, options: InspectOptions = {}): Inspection {
  const limit = Math.min(text.length, options.maxLength ?? defaultMaxLength);
  const { found, at } = read(limit < text.length ? text.slice(0, limit) : text, rules, 0);
  for (const forget of rules.forget) forget();
  const findings = count(text, findingsOf(rules, withoutOverlaps(found)));
  if (at >= text.length) return { findings, truncated: false };
  const before = findings.filter((finding) => finding.end <= at);
  return { findings: [...before, truncatedFrom(at, text.length)], truncated: true };
}

type Layer = { readonly found: Weighed[]; readonly at: number };

/** One layer: as it stands, without disguises where there are any, then what is encoded in it. */
function read(text: string, set: RuleSet, depth: number): Layer {
  const plain = createCall(text, set);
  const stop = scan(plain, false);
  if (stop.suspicious) return readClear(text, set, depth);
  const found = weigh(plain);
  if (depth < maxDepth) addDecoded(plain, found, depth);
  for (const { start, end } of disguisedParts(text, plain.suspects))
    for (const weighed of readClear(text.slice(start, end), set, depth).found)
      addPart(weighed, start, plain.suspects, found);
  return { found, at: stop.at };
}

/** A disguised name may stand this far before its value. */
const nameReach = 64;

/** Only what a disguise runs through: the rest has been found with all its context. */
function addPart(
  weighed: Weighed,
  offset: number,
  suspects: readonly number[],
  found: Weighed[],
): void {
  const start = weighed.start + offset;
  const end = weighed.end + offset;
  if (suspects.some((at) => at >= start - nameReach && at < end))
    found.push({ ...weighed, start, end });
}

/** The whole of a text, or a part of it, with its disguises undone. */
function readClear(text: string, set: RuleSet, depth: number): Layer {
  const clear = normalise(text, set.automaton.trie.fold);
  const call = createCall(clear.text, set);
  const { at } = scan(call, true);
  const found = weigh(call);
  if (depth < maxDepth) addDecoded(call, found, depth);
  const original = found.map((weighed) => moved(text, weighed, clear));
  for (const span of depth === 0 ? clear.hidden : []) addHidden(set, span, original);
  return { found: original, at: at < clear.text.length ? originOf(clear, at) : text.length };
}

/** Back to the offsets before the disguise; being disguised is evidence itself. */
function moved(text: string, weighed: Weighed, clear: Normalised): Weighed {
  const start = originOf(clear, weighed.start);
  const last = originOf(clear, weighed.end - 1);
  const end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  const disguised = end - start > weighed.end - weighed.start;
  const confidence = disguised ? Math.min(0.99, weighed.confidence + 0.1) : weighed.confidence;
  return { ...weighed, start, end, confidence };
}

const hiddenRules = {
  tag: 'hidden-tag-text',
  bidi: 'direction-override',
  'zero-width': 'zero-width-text',
};

function addHidden(set: RuleSet, hidden: Hidden, found: Weighed[]): void {
  const rule = set.byId.get(hiddenRules[hidden.kind]) ?? -1;
  const score = traitsOf(set, rule)?.score;
  if (score === undefined) return;
  const { start, end } = hidden;
  found.push({ rule, start, end, confidence: score, rank: 5 });
}

function addDecoded(call: Call, found: Weighed[], depth: number): void {
  const { text, set, longTokens } = call;
  for (let index = 0; index < longTokens.length && index < maxRuns * 2; index += 2) {
    const run = decodeToken(text, longTokens[index] ?? 0, longTokens[index + 1] ?? 0);
    if (run) addRun(run, set, found, depth);
  }
  for (const run of escapedRuns(text, maxRuns)) addRun(run, set, found, depth);
}

/** Where offsets are exact each finding is kept; else the strongest one claims the run. */
function addRun(run: Decoded, set: RuleSet, found: Weighed[], depth: number): void {
  const inside = withoutOverlaps(read(run.text, set, depth + 1).found).filter(
    ({ confidence }) => confidence >= leastDecoded,
  );
  const { from, start, end } = run;
  if (from) {
    for (const weighed of inside)
      found.push({
        ...weighed,
        start: from[weighed.start] ?? start,
        end: from[weighed.end] ?? end,
      });
    return;
  }
  const strongest = inside.sort((a, b) => b.confidence - a.confidence)[0];
  if (strongest) found.push({ ...strongest, start, end });
}

function findingsOf(set: RuleSet, all: readonly Weighed[]): Finding[] {
  const findings: Finding[] = [];
  for (const { rule: number, start, end, confidence } of all) {
    const rule = traitsOf(set, number);
    const level = levelOf(confidence);
    if (!rule || !level) continue;
    const { id, family } = rule;
    findings.push({ rule: id, family, class: rule.class, level, confidence, start, end });
  }
  return findings;
}

/** Never a silent pass: what was not read is itself a finding. */
function truncatedFrom(start: number, end: number): Finding {
  return {
    rule: 'inspection-truncated',
    family: 'inspection',
    class: 'confidential',
    level: 'verified',
    confidence: 1,
    start,
    end,
  };
}
