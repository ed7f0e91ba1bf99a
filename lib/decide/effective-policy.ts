// Turns a policy document into an effective policy: the same statements with every default written out.
// Inside the product there are no optional fields; this is the border where they end.
import type { NoteMode } from '../contract/justification.ts';
import type { BrokenAdapter, Condition, Override, PolicyDocument } from '../contract/policy.ts';
import type { OwnSite, Site } from '../contract/site.ts';
import type {
  Account,
  Class,
  Family,
  Level,
  PolicyAction,
  RedactionKind,
  Standing,
  Surface,
} from '../contract/words.ts';
import type { Own } from '../inspect/organisation/own.ts';
import { effectiveOwn } from './effective-own.ts';

export type FailMode = 'open' | 'closed';

/** `null` = holds always. */
export type EffectiveCondition = {
  readonly rules: readonly string[] | null;
  readonly families: readonly Family[] | null;
  readonly classes: readonly Class[] | null;
  readonly levels: readonly Level[] | null;
  readonly tools: readonly string[] | null;
  readonly standings: readonly Standing[] | null;
  readonly accounts: readonly Account[] | null;
  readonly surfaces: readonly Surface[] | null;
};

export type EffectiveOverride = {
  readonly when: EffectiveCondition;
  readonly action: PolicyAction;
  readonly because: string;
  readonly to: string | null;
};

export type Reason = {
  readonly id: string;
  readonly label: string;
  /** By language; none where the organisation has one language. */
  readonly labels: Readonly<Record<string, string>>;
};

export type EffectivePolicy = {
  readonly version: number;
  readonly title: string;
  readonly organisation: {
    readonly name: string;
    readonly helpUrl: string | null;
    readonly domains: readonly string[];
  };
  readonly minimumLevel: Level;
  readonly classOfFamily: Readonly<Record<string, Class>>;
  readonly classOfRule: Readonly<Record<string, Class>>;
  readonly defaultStanding: Standing;
  readonly standingOfTool: Readonly<Record<string, Standing>>;
  readonly matrix: Readonly<Record<Class, Readonly<Record<Standing, PolicyAction>>>>;
  readonly overrides: readonly EffectiveOverride[];
  readonly failMode: Readonly<Record<Class, FailMode>>;
  readonly sites: readonly OwnSite[];
  readonly adapters: readonly Site[];
  /** Adapters of the policy that this version could not read. */
  readonly brokenAdapters: readonly BrokenAdapter[];
  readonly own: Own;
  readonly redaction: RedactionKind;
  /** The first choice first. */
  readonly approvedTools: readonly string[];
  /** Null: no action asks for a reason. */
  readonly justification: { readonly reasons: readonly Reason[]; readonly note: NoteMode } | null;
  readonly recordUse: boolean;
};

/** What might be restricted and could not be read is not sent; what is at most internal is. */
const defaultFailMode: Record<Class, FailMode> = {
  public: 'open',
  internal: 'open',
  confidential: 'closed',
  restricted: 'closed',
};

/** Never throws: the document has been parsed by `policyDocument`. */
export function effectivePolicy(
  document: PolicyDocument,
  brokenAdapters: readonly BrokenAdapter[] = [],
): EffectivePolicy {
  return {
    version: document.version,
    title: document.title,
    organisation: {
      name: document.organisation.name,
      helpUrl: document.organisation.helpUrl ?? null,
      domains: document.organisation.domains ?? [],
    },
    minimumLevel: document.minimumLevel ?? 'medium',
    classOfFamily: document.classes?.families ?? {},
    classOfRule: document.classes?.rules ?? {},
    defaultStanding: document.standing.default,
    standingOfTool: document.standing.tools ?? {},
    matrix: document.matrix,
    overrides: (document.overrides ?? []).map(effectiveOverride),
    failMode: document.failMode ?? defaultFailMode,
    sites: document.sites ?? [],
    adapters: document.adapters ?? [],
    brokenAdapters,
    own: effectiveOwn(document.own ?? {}),
    redaction: document.redaction ?? 'placeholder',
    approvedTools: document.approvedTools ?? [],
    justification: effectiveJustification(document),
    recordUse: document.recordUse ?? true,
  };
}

function effectiveJustification({ justification }: PolicyDocument) {
  if (!justification) return null;
  const { reasons, note = 'off' } = justification;
  return { reasons: reasons.map(({ id, label, labels = {} }) => ({ id, label, labels })), note };
}

function effectiveOverride(override: Override): EffectiveOverride {
  return {
    when: effectiveCondition(override.when),
    action: override.action,
    because: override.because ?? '',
    to: override.to ?? null,
  };
}

function effectiveCondition(when: Condition): EffectiveCondition {
  return {
    rules: when.rules ?? null,
    families: when.families ?? null,
    classes: when.classes ?? null,
    levels: when.levels ?? null,
    tools: when.tools ?? null,
    standings: when.standings ?? null,
    accounts: when.accounts ?? null,
    surfaces: when.surfaces ?? null,
  };
}
