// Joins inspect and decide for the guard: one text in, one judgement out, and nothing remembered but placeholders.

import type { Brain } from '../../lib/act/brain.ts';
import type { ReadFile } from '../../lib/act/reading-frame.ts';
import type { Finding } from '../../lib/contract/finding.ts';
import type { ReadReply, UnreadReason } from '../../lib/contract/reading.ts';
import type { Site } from '../../lib/contract/site.ts';
import type { Account, Class, Surface } from '../../lib/contract/words.ts';
import { approvedInstead } from '../../lib/decide/approved.ts';
import { decide, interrupts, leavesChoice } from '../../lib/decide/decision.ts';
import type { EffectivePolicy } from '../../lib/decide/effective-policy.ts';
import { makeNote } from '../../lib/decide/note.ts';
import { createPlaceholderTable, redact } from '../../lib/decide/redaction.ts';
import type { Inspector } from '../../lib/inspect/organisation/inspector.ts';
import { revealed } from '../../lib/inspect/reveal.ts';
import { guardedUnder } from '../../lib/sites/guarded.ts';
import { homeOf } from '../../lib/sites/home.ts';
import { createJustifier } from './justifier.ts';
import { fittingStandIns, withoutStandIns } from './stand-ins.ts';
import { unread } from './unread.ts';

export type World = {
  readonly site: () => Site;
  readonly policy: () => EffectivePolicy;
  readonly account: () => Account;
};

/** Where there are no files to read. */
const nobodyReads: ReadFile = async () => null;

export function createBrain(
  { site, policy, account }: World,
  inspector: () => Inspector,
  read: ReadFile = nobodyReads,
  language: () => string = () => 'en',
): Brain {
  const table = createPlaceholderTable();
  const open = (text: string) => {
    const found = inspected(text, inspector);
    return policy().redaction === 'stand-in' ? withoutStandIns(found, text) : found;
  };
  /** Titles of what stands in a text at all, whatever policy would do about it. */
  const findingsIn = (text: string) => {
    const { because } = decide(inspected(text, inspector), policy(), contextOf('typed'));
    return [...new Set(because.map(({ finding }) => inspector().titleOf(finding.rule)))];
  };
  const contextOf = (surface: Parameters<Brain['judge']>[1]) => ({
    site: site().id,
    account: account(),
    surface,
  });
  return {
    site,
    policy,
    interrupts,
    leavesChoice,
    ...createJustifier(policy, language, findingsIn),
    titleOf: (rule) => inspector().titleOf(rule),
    reveal: revealed,
    judge: (text, surface) => ({
      text,
      decision: decide(open(text), policy(), contextOf(surface)),
    }),
    readFile: async (file, surface) => {
      const reply = await read(file);
      const found = reply ? [...reply.findings, ...unreadIn(reply)] : [unread('', 'confidential')];
      return {
        text: reply?.text ?? '',
        decision: decide(found, policy(), contextOf(surface)),
      };
    },
    judgeUnread: (surface) => ({
      text: '',
      decision: decide([unread('', unreadClass(surface))], policy(), contextOf(surface)),
    }),
    instead: (decision) => {
      const tools = guardedUnder(policy());
      const [first] = approvedInstead(policy(), site().id, decision)
        .flatMap((id) => tools.find((tool) => tool.id === id) ?? [])
        .filter((tool) => homeOf(tool, policy().sites) !== null);
      return first ? { id: first.id, name: first.name } : null;
    },
    adopt: (placeholders) => placeholders.forEach(table.adopt),
    redact: (text, spans) => {
      const standIns =
        policy().redaction === 'stand-in' ? fittingStandIns(text, policy, inspector) : undefined;
      const { labelOf } = inspector();
      const { text: clean, replacements } = redact(text, spans, table, labelOf, standIns);
      const replaced = replacements.map(({ placeholder }) => ({
        placeholder,
        value: table.valueOf(placeholder) ?? '',
      }));
      return { text: clean, replaced };
    },
    restore: (text) => table.restore(text),
    isPlaceholder: table.isPlaceholder,
    note: (decision, surface, outcome, chars, justification) =>
      makeNote(decision, contextOf(surface), outcome, chars, policy().version, justification),
  };
}

/** A bug in a rule must not let a text pass unseen: it then counts as unread. */
function inspected(text: string, inspector: () => Inspector): readonly Finding[] {
  try {
    return inspector().inspect(text).findings;
  } catch {
    return [unread(text, 'confidential')];
  }
}

/**
 * A text that was not read might be anything. A file in a format that is not text (an image, a PDF) counts as
 * internal: by default it goes and the record says that nobody read it; policy can hold it. A prompt that comes in a
 * form nobody can read is no ordinary prompt.
 */
const unreadClass = (surface: Surface): Class =>
  surface === 'request' ? 'confidential' : 'internal';

/**
 * Pictures and formats that nobody here reads are ordinary attachments. What is locked, broken or built to be more
 * than it seems is what somebody would choose who wants it not to be read.
 */
const ordinary: readonly UnreadReason[] = ['unsupported', 'no-text'];
const unreadIn = (reply: ReadReply): Finding[] =>
  reply.unread.map(({ why }) => unread('', ordinary.includes(why) ? 'internal' : 'confidential'));
