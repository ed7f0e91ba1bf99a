// Inspects the notes of justifications again: by the product's rules and by what the current policy adds to them, assets
// included. Built at the first note and anew after a publication; most batches have none.
import { assetsOf } from '../../lib/contract/own.ts';
import { countsUnder } from '../../lib/decide/decision.ts';
import { defaultPolicy } from '../../lib/decide/default-policy.ts';
import { effectivePolicy } from '../../lib/decide/effective-policy.ts';
import { createInspector } from '../../lib/inspect/organisation/inspector.ts';
import { rules } from '../../lib/inspect/rules/index.ts';
import { parsedPolicy } from '../store/policies.ts';
import type { Store } from '../store/store.ts';

export type NoteCheck = (note: string) => boolean;

/** @returns a function that is true for a note in which nothing is found that policy would count. */
export function createNoteCheck(store: Store): NoteCheck {
  let built: NoteCheck | null = null;
  let builtFor = '';
  return (note) => {
    const etag = store.policies.current()?.etag ?? '';
    if (!built || builtFor !== etag) built = checkUnder(store);
    builtFor = etag;
    return built(note);
  };
}

function checkUnder(store: Store): NoteCheck {
  const current = store.policies.current();
  const document = (current && parsedPolicy(current)) ?? defaultPolicy;
  const policy = effectivePolicy(document);
  const { inspect } = createInspector(rules, policy.own, assetsIn(store, document.own ?? {}));
  return (note) => !inspect(note).findings.some((finding) => countsUnder(finding, policy));
}

const assetsIn = (store: Store, own: Parameters<typeof assetsOf>[0]): Map<string, Uint8Array> =>
  new Map(
    assetsOf(own).flatMap(({ asset: { sha256 } }) => {
      const bytes = store.assets.read(sha256);
      return bytes ? [[sha256, bytes] as const] : [];
    }),
  );
