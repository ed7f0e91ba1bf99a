// Published policies: every version is kept, the highest is the current one. Versions only rise.
import { createHash } from 'node:crypto';
import { type PolicyDocument, policyDocument } from '../../lib/contract/policy.ts';
import type { Handle } from './database.ts';
import type { Writer } from './writer.ts';

export type PublishedPolicy = {
  readonly version: number;
  /** The document's text as published. */
  readonly document: string;
  readonly etag: string;
  readonly publishedAt: number;
  readonly publishedBy: string;
};

export type PublishOutcome =
  | { readonly ok: true; readonly policy: PublishedPolicy }
  | { readonly ok: false; readonly why: 'version-not-higher'; readonly current: number };

export type Policies = {
  current(): PublishedPolicy | null;
  /** Ids of the own sites of every version: an event may have been decided under an earlier one. */
  ownSites(): ReadonlySet<string>;
  publish(document: PolicyDocument, by: string, now?: number): Promise<PublishOutcome>;
};

const columns = 'version, document, etag, published_at as publishedAt, published_by as publishedBy';

export function createPolicies(handle: Handle, writer: Writer): Policies {
  const latest = handle.prepare<[], PublishedPolicy>(
    `select ${columns} from policies order by version desc limit 1`,
  );
  const documents = handle.prepare<[], string>('select document from policies').pluck();
  const insert = handle.prepare(
    'insert into policies (version, document, etag, published_at, published_by) values (?, ?, ?, ?, ?)',
  );
  // Another process may publish, so the version is read each time and only the work behind it is kept.
  let known: { version: number; sites: ReadonlySet<string> } = { version: -1, sites: new Set() };

  const ownSites = () => {
    const version = latest.get()?.version ?? 0;
    if (version !== known.version)
      known = { version, sites: new Set(documents.all().flatMap(sitesOf)) };
    return known.sites;
  };

  const publishNow = (document: PolicyDocument, by: string, now: number): PublishOutcome => {
    const current = latest.get()?.version ?? 0;
    if (document.version <= current) return { ok: false, why: 'version-not-higher', current };
    const policy = published(document, by, now);
    insert.run(policy.version, policy.document, policy.etag, now, by);
    return { ok: true, policy };
  };

  return {
    current: () => latest.get() ?? null,
    ownSites,
    publish: (document, by, now = Date.now()) => writer.write(() => publishNow(document, by, now)),
  };
}

/** The document of a published policy; null for one of before that today's schema no longer takes. */
export const parsedPolicy = (policy: PublishedPolicy): PolicyDocument | null =>
  parsed(policy.document);

function published(document: PolicyDocument, by: string, now: number): PublishedPolicy {
  const text = JSON.stringify(document);
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  const etag = `"${document.version}-${hash}"`;
  return { version: document.version, document: text, etag, publishedAt: now, publishedBy: by };
}

const sitesOf = (text: string): string[] => (parsed(text)?.sites ?? []).map(({ id }) => id);

function parsed(text: string): PolicyDocument | null {
  const document = policyDocument.safeParse(JSON.parse(text));
  return document.success ? document.data : null;
}
