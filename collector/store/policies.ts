// Published policies: every version is kept, the highest is the current one. Versions only rise.
import { createHash } from 'node:crypto';
import { idsOf, type OwnSection } from '../../lib/contract/own.ts';
import { type PolicyDocument, policyDocument } from '../../lib/contract/policy.ts';
import { ruleOf } from '../../lib/inspect/organisation/own.ts';
import { adaptersFault } from '../own/check-adapters.ts';
import { toolsFault } from '../own/check-tools.ts';
import type { Signer } from '../signing.ts';
import type { Assets } from './assets.ts';
import type { Handle } from './database.ts';
import type { Writer } from './writer.ts';

export type PublishedPolicy = {
  readonly version: number;
  /** The document's text as published. */
  readonly document: string;
  readonly etag: string;
  readonly publishedAt: number;
  readonly publishedBy: string;
  /** The key that vouches for the text, and its signature; null for one of before that nobody has signed yet. */
  readonly signedBy: string | null;
  readonly signature: string | null;
};

export type PublishOutcome =
  | { readonly ok: true; readonly policy: PublishedPolicy }
  | { readonly ok: false; readonly why: 'version-not-higher'; readonly current: number }
  | {
      readonly ok: false;
      readonly why: 'bad-field';
      readonly field: string;
      readonly message: string;
    };

export type Policies = {
  current(): PublishedPolicy | null;
  /** Ids of the own sites and adapters of every version: an event may have been decided under an earlier one. */
  ownSites(): ReadonlySet<string>;
  /** Likewise the rules of the organisation's own detection. */
  ownRules(): ReadonlySet<string>;
  /** Likewise the reasons that people could choose from. */
  reasons(): ReadonlySet<string>;
  publish(document: PolicyDocument, by: string, now?: number): Promise<PublishOutcome>;
  /** Has the current one vouched for by the key of now. @returns false where it is already. */
  signAnew(): Promise<boolean>;
};

const columns =
  'version, document, etag, published_at as publishedAt, published_by as publishedBy, signed_by as signedBy, signature';

export function createPolicies(
  handle: Handle,
  writer: Writer,
  assets: Assets,
  signer: Signer,
): Policies {
  const latest = handle.prepare<[], PublishedPolicy>(
    `select ${columns} from policies order by version desc limit 1`,
  );
  const documents = handle.prepare<[], string>('select document from policies').pluck();
  const insert = handle.prepare(
    'insert into policies (version, document, etag, published_at, published_by, signed_by, signature) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const vouch = handle.prepare(
    'update policies set signed_by = ?, signature = ? where version = ?',
  );
  // Another process may publish, so the version is read each time and only the work behind it is kept.
  let known: Named = { version: -1, sites: new Set(), rules: new Set(), reasons: new Set() };

  const named = (): Named => {
    const version = latest.get()?.version ?? 0;
    if (version !== known.version) known = namedIn(version, documents.all());
    return known;
  };

  const publishNow = (document: PolicyDocument, by: string, now: number): PublishOutcome => {
    const current = latest.get()?.version ?? 0;
    if (document.version <= current) return { ok: false, why: 'version-not-higher', current };
    const policy = published(document, by, now, signer);
    const { signedBy, signature } = policy;
    insert.run(policy.version, policy.document, policy.etag, now, by, signedBy, signature);
    return { ok: true, policy };
  };

  return {
    current: () => latest.get() ?? null,
    ownSites: () => named().sites,
    ownRules: () => named().rules,
    reasons: () => named().reasons,
    publish: async (document, by, now = Date.now()) => {
      const fault =
        toolsFault(document) ??
        adaptersFault(document.adapters ?? []) ??
        (document.own ? await faultOf(document.own, assets) : null);
      if (fault) return { ok: false, why: 'bad-field', ...fault };
      return writer.write(() => publishNow(document, by, now));
    },
    signAnew: () =>
      writer.write(() => {
        const current = latest.get();
        if (!current || current.signedBy === signer.key()) return false;
        const { key, signature } = signer.sign(current.document);
        vouch.run(key, signature, current.version);
        return true;
      }),
  };
}

/** Loaded when it is needed: it brings the whole engine along. */
const faultOf = async (own: OwnSection, assets: Assets) =>
  (await import('../own/check-own.ts')).ownFault(own, assets);

/** The document of a published policy; null for one of before that today's schema no longer takes. */
export const parsedPolicy = (policy: PublishedPolicy): PolicyDocument | null =>
  parsed(policy.document);

function published(
  document: PolicyDocument,
  by: string,
  now: number,
  signer: Signer,
): PublishedPolicy {
  const text = JSON.stringify(document);
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  const etag = `"${document.version}-${hash}"`;
  const { key, signature } = signer.sign(text);
  return {
    version: document.version,
    document: text,
    etag,
    publishedAt: now,
    publishedBy: by,
    signedBy: key,
    signature,
  };
}

/** Ids that policies have named, of which events may speak. */
type Named = {
  readonly version: number;
  readonly sites: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly reasons: ReadonlySet<string>;
};

function namedIn(version: number, texts: readonly string[]): Named {
  const documents = texts.map(parsed);
  return {
    version,
    sites: new Set(
      documents.flatMap((each) =>
        [...(each?.sites ?? []), ...(each?.adapters ?? [])].map(({ id }) => id),
      ),
    ),
    rules: new Set(documents.flatMap((each) => idsOf(each?.own ?? {}).map(ruleOf))),
    reasons: new Set(
      documents.flatMap((each) => (each?.justification?.reasons ?? []).map(({ id }) => id)),
    ),
  };
}

function parsed(text: string): PolicyDocument | null {
  const document = policyDocument.safeParse(JSON.parse(text));
  return document.success ? document.data : null;
}
