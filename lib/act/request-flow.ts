// A request on its way to a tool's endpoint, seen on the wire: may it go? What a person already decided about in the
// composer passes without a second question; what no composer has shown does not.
import type { BodyTexts } from '../capture/body/texts.ts';
import type { EndpointKind } from '../contract/site.ts';
import type { Verdict } from '../decide/decision.ts';
import type { Judgement } from './brain.ts';
import { frameOf, judgeOpen, noteOf, type Parts } from './parts.ts';
import { narrow } from './settled.ts';

export type WireRequest = { readonly endpoint: EndpointKind; readonly read: BodyTexts };

/** @returns true: it must not go. */
export function onRequest(parts: Parts, request: WireRequest): boolean {
  const judgement = judged(parts, request);
  if (!judgement || !parts.brain.interrupts(judgement.decision.action)) return false;
  // A draft is what still stands in the composer: its finding is marked there, and asked about when it is sent.
  const quiet = parts.overlay.isOpen() || parts.closed.has(judgement.text);
  if (request.endpoint !== 'draft' && !quiet) tell(parts, request, judgement);
  return true;
}

/** Files are read and asked about on their way into the page; a prompt that cannot be read fails as policy says. */
function judged(parts: Parts, { endpoint, read }: WireRequest): Judgement | null {
  if (read.ok) return judgeOpen(parts, read.texts.join('\n'), 'request');
  return endpoint === 'upload' ? null : parts.brain.judgeUnread('request');
}

/** The network stopped a request of this page: the record is the worker's, the notice is ours. */
export async function onHeldElsewhere(parts: Parts, rules: readonly string[]): Promise<void> {
  if (parts.overlay.isOpen()) return;
  if (isTooSmall()) return parts.tellTop(rules);
  await parts.overlay.tellHeld(frameOf(parts, 'send'), rules.map(parts.brain.titleOf), false);
}

async function tell(parts: Parts, { endpoint }: WireRequest, judgement: Judgement): Promise<void> {
  const { brain, overlay } = parts;
  const { text, decision } = judgement;
  const note = brain.note(decision, 'request', 'blocked', text.length);
  const { site, standing, findings, policy } = note;
  const wire = { endpoint, layer: 'page', held: true } as const;
  parts.report({ kind: 'bypass', site, standing, ...wire, findings: [...findings], policy });
  const shown = decision.because.filter(({ action }) => brain.interrupts(action));
  const rules = [...new Set(shown.map(({ finding }) => finding.rule))];
  const frame = frameOf(parts, 'send');
  if (parts.isOrphaned()) return overlay.tell('orphaned', frame, '');
  if (isTooSmall()) return parts.tellTop(rules);
  const mayAllow = decision.action === 'warn';
  const answer = await overlay.tellHeld(frame, rules.map(brain.titleOf), mayAllow);
  if (answer === 'allowed' && mayAllow) allow(parts, judgement, shown);
  else parts.closed.add(text);
}

/** An answer, and it counts as one: what was allowed goes when the page, or the person, sends it again. */
function allow(parts: Parts, judgement: Judgement, shown: readonly Verdict[]): void {
  parts.settled.accept(judgement.text, shown);
  const told = narrow(judgement, (verdict) => shown.includes(verdict));
  noteOf(parts, told, 'request', 'proceeded');
}

/** Some tools send from a hidden frame on purpose: nobody would see a notice in it. */
const isTooSmall = (): boolean => top !== self && (innerWidth < 420 || innerHeight < 260);
