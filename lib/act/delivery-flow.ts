// Files on their way into a page, held, read and decided about one after the other: text here, documents in a frame of
// the extension. What nobody can read is unread, and policy says whether it may go so.
import type { Answer } from '../../components/review-model.ts';
import type { Delivery, Handed } from '../capture/submission.ts';
import type { Judgement } from './brain.ts';
import { hold } from './hold.ts';
import { isBrowserMade, isMedia } from './media.ts';
import { ask, askDocument, frameOf, judgeOpen, noteOf, notePlan, type Parts } from './parts.ts';

const via = 'file';
/** A larger file is not read in the page (bytes). */
const maxBytes = 8 << 20;

export function onDelivery(parts: Parts, delivery: Delivery): void {
  const { turn } = parts;
  const { event, files, again, take, hand } = delivery;
  // The files of the first event are looked at already.
  const met = again && files.length === 0;
  if (!met && !turn.isTaken() && !mustLook(parts, files)) {
    if (!again) noteUnread(parts, files);
    return;
  }
  hold(event);
  take();
  if (met || turn.isTaken()) return;
  turn.take(async () => {
    const cleared = await clearAll(parts, files);
    if (cleared) hand(cleared);
    return false;
  });
}

/** False: the browser made them and nobody here could read any of them, and policy lets them go unread. */
export function mustLook({ brain }: Parts, files: readonly File[]): boolean {
  const unread = brain.judgeUnread(via);
  return (
    files.some((file) => !isBrowserMade(file)) ||
    (files.length > 0 && brain.interrupts(unread.decision.action))
  );
}

/** Null: none of the files goes. */
export async function clearAll(parts: Parts, files: readonly File[]): Promise<Handed[] | null> {
  const handed: Handed[] = [];
  for (const file of files) {
    const cleared = await clear(parts, file, parts.brain.judgeUnread(via));
    if (!cleared) return null;
    handed.push(cleared);
  }
  return handed;
}

/** The file itself, a copy without what was found, or null: none of the files goes. */
async function clear(parts: Parts, file: File, unread: Judgement): Promise<Handed | null> {
  const { brain, overlay, isOrphaned } = parts;
  const text = await textOf(file);
  const judgement =
    text === null ? await readOff(parts, file, unread) : judgeOpen(parts, text, via);
  if (!judgement) return null;
  const { action } = judgement.decision;
  if (!brain.interrupts(action)) {
    if (action === 'log') noteOf(parts, judgement, via, 'proceeded');
    return { file, text: null };
  }
  if (isOrphaned()) {
    await overlay.tell('orphaned', frameOf(parts, 'attach', file.name), '');
    return null;
  }
  return text === null ? askAbout(parts, file, judgement) : rewrite(parts, file, judgement);
}

/** A copy in which what was found is replaced. */
async function rewrite(parts: Parts, file: File, judgement: Judgement): Promise<Handed | null> {
  const answer = await ask(parts, judgement, via, 'attach', file.name);
  const plan = parts.plan(answer, { judgement, html: '', via });
  if (!plan.write) {
    noteOf(parts, judgement, via, plan.outcome);
    return null;
  }
  notePlan(parts, plan, via);
  return { file, text: plan.text === judgement.text ? null : plan.text };
}

/** A document goes as it is or not at all: only its own program can take something out of it. */
async function askAbout(parts: Parts, file: File, judgement: Judgement): Promise<Handed | null> {
  const answer = await askDocument(parts, judgement, file.name);
  const plan = documentPlan(parts, judgement, answer);
  const { outcome, justification } = plan;
  noteOf(parts, judgement, via, outcome, justification);
  return outcome === 'proceeded' ? { file, text: null } : null;
}

function documentPlan({ brain }: Parts, { decision, text }: Judgement, answer: Answer) {
  const { action, because } = decision;
  const stays = {
    outcome: action === 'block' ? 'blocked' : 'cancelled',
    justification: null,
  } as const;
  if (answer.choice === 'as-is' && action === 'warn')
    return { outcome: 'proceeded', justification: null } as const;
  if (answer.choice !== 'justified' || !because.every((each) => brain.leavesChoice(each.action)))
    return stays;
  const justification = brain.justify(answer.reason, answer.note, text);
  return justification ? ({ outcome: 'proceeded', justification } as const) : stays;
}

/** In a frame of the extension; null: the person did not want to wait for it. */
async function readOff(
  { brain, overlay, ...parts }: Parts,
  file: File,
  unread: Judgement,
): Promise<Judgement | null> {
  if (isBrowserMade(file) || (await isMedia(file))) return unread;
  const frame = frameOf({ brain, overlay, ...parts }, 'attach', file.name);
  return overlay.during(brain.readFile(file, via), frame);
}

export function noteUnread(parts: Parts, files: readonly File[]): void {
  const unread = parts.brain.judgeUnread(via);
  if (unread.decision.action === 'log')
    for (const _file of files) noteOf(parts, unread, via, 'proceeded');
}

const textTypes =
  /^(?:text\/|image\/svg\b|application\/(?:json|xml|yaml|x-yaml|toml|sql|javascript|x-sh|x-ndjson))/;
const textNames =
  /\.(?:txt|text|md|markdown|csv|tsv|json|jsonl|ndjson|xml|ya?ml|toml|ini|cfg|conf|env|log|sql|html?|css|jsx?|tsx?|mjs|cjs|py|rb|go|rs|java|kt|cs|c|h|cpp|hpp|php|pl|sh|bash|zsh|ps1|bat|tf|tfvars|properties|pem|key|crt|eml|vcf|ics|rtf|tex|diff|patch)$|(?:^|\/)(?:\.env(?:\.\w+)?|\.npmrc|\.netrc|\.pgpass|Dockerfile|Makefile|id_rsa|id_ed25519)$/i;

const readsAsText = ({ type, name, size }: File): boolean =>
  size <= maxBytes && (textTypes.test(type) || textNames.test(name));

/** Null for what is no text after all: bytes that are no UTF-8, or with zeros among them. */
async function textOf(file: File): Promise<string | null> {
  if (!readsAsText(file)) return null;
  try {
    const bytes = await file.arrayBuffer();
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
