// The product's rules and the organisation's own as one value that inspects: built ahead, swapped whole. Without own
// detection it is the engine and nothing else.
import type { Finding } from '../../contract/finding.ts';
import type { Class } from '../../contract/words.ts';
import {
  compileRules,
  type Inspection,
  type InspectOptions,
  inspect,
  type RuleSet,
} from '../inspect.ts';
import type { Rule } from '../rule.ts';
import { labelOf, titleOf } from '../rule-info.ts';
import { allowance } from './allow.ts';
import {
  dictionaryRule,
  engineDictionaries,
  lookUp,
  termLines,
  termTable,
  withEnoughTerms,
} from './dictionary.ts';
import { matched, openTable } from './exact-data.ts';
import { openFingerprints, shared } from './fingerprints.ts';
import { joined } from './join.ts';
import { type Letters, readLetters } from './letters.ts';
import { readLoose } from './loose-patterns.ts';
import {
  type Found,
  labelFor,
  type Own,
  type OwnAssets,
  type OwnDictionary,
  type OwnExactData,
  type OwnFingerprints,
  ruleOf,
} from './own.ts';
import { isAnchored, patternRule, type ReadyPattern, readyPatterns } from './pattern.ts';

export type Inspector = {
  /** As `inspect` of the engine: sorted, apart, never throws. */
  readonly inspect: (text: string, options?: InspectOptions) => Inspection;
  readonly titleOf: (rule: string) => string;
  readonly labelOf: (rule: string) => string;
};

export function createInspector(rules: readonly Rule[], own: Own, assets: OwnAssets): Inspector {
  const fitted = engineFor(rules, own);
  const readings = readingsOf(own, fitted, assets);
  const heads = headsOf(own);
  const classOf = (rule: string): Class => heads.get(rule)?.class ?? 'confidential';
  const isAllowed = allowance(own.allow);
  return {
    inspect: (text, options) => {
      const engine = inspect(text, fitted.set, options);
      const end = engine.truncated ? (engine.findings.at(-1)?.start ?? text.length) : text.length;
      const read = readOwn(end < text.length ? text.slice(0, end) : text, readings);
      const all = withRest(joined(engine.findings, read.found, classOf), read.at, end);
      const enough = withEnoughTerms(text, all, own.dictionaries);
      return {
        findings: isAllowed(text, enough),
        truncated: engine.truncated || read.at < end,
      };
    },
    titleOf: (rule) => heads.get(rule)?.title ?? titleOf(rule),
    labelOf: (rule) => heads.get(rule)?.label ?? labelOf(rule),
  };
}

type Fitted = {
  readonly set: RuleSet;
  readonly dictionaries: readonly OwnDictionary[];
  readonly loose: readonly ReadyPattern[];
};

/** What fits goes into the engine's one pass; publishing proves that all of it does, in the version that publishes. */
function engineFor(rules: readonly Rule[], own: Own): Fitted {
  const patterns = readyPatterns(own.patterns);
  const dictionaries = engineDictionaries(own.dictionaries);
  const anchored = patterns.filter(isAnchored);
  const loose = patterns.filter((pattern) => !isAnchored(pattern));
  try {
    const ownRules = [...dictionaries.map(dictionaryRule), ...anchored.map(patternRule)];
    return { set: compileRules([...rules, ...ownRules]), dictionaries, loose };
  } catch {
    return { set: compileRules(rules), dictionaries: [], loose: patterns };
  }
}

type Reading = (letters: Letters) => readonly Found[];
type Readings = {
  readonly loose: readonly ReadyPattern[];
  readonly ofLetters: readonly Reading[];
};

function readingsOf(own: Own, fitted: Fitted, assets: OwnAssets): Readings {
  const tables = own.dictionaries
    .filter((dictionary) => !fitted.dictionaries.includes(dictionary))
    .map((dictionary) => termTable(dictionary, termsOf(dictionary, assets)));
  return {
    loose: fitted.loose,
    ofLetters: [
      ...tables.map(
        (table): Reading =>
          (letters) =>
            lookUp(letters, table),
      ),
      ...own.exactData.flatMap((data) => exactReading(data, assets)),
      ...own.fingerprints.flatMap((prints) => fingerprintReading(prints, assets)),
    ],
  };
}

// What has not arrived, or was made by a version that writes otherwise, is not read.

function exactReading(own: OwnExactData, assets: OwnAssets): Reading[] {
  const bytes = assets.get(own.asset.sha256);
  const table = bytes ? openTable(bytes) : null;
  return table ? [(letters) => matched(letters, own, table)] : [];
}

function fingerprintReading(own: OwnFingerprints, assets: OwnAssets): Reading[] {
  const bytes = assets.get(own.asset.sha256);
  const set = bytes ? openFingerprints(bytes) : null;
  return set ? [(letters) => shared(letters, own, set)] : [];
}

/** None while the asset has not arrived. */
function termsOf({ asset, terms }: OwnDictionary, assets: OwnAssets): readonly string[] {
  const bytes = asset ? assets.get(asset.sha256) : undefined;
  return bytes ? termLines(bytes) : terms;
}

/** `at`: how far all of them have read. */
function readOwn(text: string, { loose, ofLetters }: Readings) {
  const patterns = readLoose(text, loose);
  const letters = ofLetters.length > 0 ? readLetters(text) : null;
  const found = letters ? ofLetters.flatMap((reading) => reading(letters)) : [];
  return { found: [...patterns.found, ...found], at: patterns.at };
}

/** Never a silent pass: what the patterns did not reach is a finding. */
function withRest(findings: readonly Finding[], at: number, end: number): Finding[] {
  if (at >= end) return [...findings];
  const last = findings.at(-1);
  const until = last?.rule === truncated.rule ? last.end : end;
  return [
    ...findings.filter((finding) => finding.end <= at),
    { ...truncated, start: at, end: until },
  ];
}

const truncated: Omit<Finding, 'start' | 'end'> = {
  rule: 'inspection-truncated',
  family: 'inspection',
  class: 'confidential',
  level: 'verified',
  confidence: 1,
};

type Head = { readonly class: Class; readonly title: string; readonly label: string };

const headsOf = (own: Own): ReadonlyMap<string, Head> =>
  new Map(
    [...own.dictionaries, ...own.patterns, ...own.exactData, ...own.fingerprints].map((each) => [
      ruleOf(each.id),
      { class: each.class, title: each.title, label: labelFor(each.id) },
    ]),
  );
