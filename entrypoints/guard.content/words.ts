// The dialog's words, fetched while the extension is there: an orphaned guard can no longer ask for them. Not at once:
// the first word of a page is fetched from the browser's own process, and the page would wait for it (measured: 30 ms).
import { direction, language, message } from '../../lib/platform/i18n.ts';

const neededByOrphans = [
  'dialog_title_orphaned',
  'dialog_lead_orphaned',
  'dialog_reload',
  'dialog_close',
  'dialog_help',
] as const;

/** Stands in for the tool's name, which is known only when the words are needed. */
const gap = '\ue000';
/** An idle moment comes before a person can do anything; also where the page is never idle (milliseconds). */
const soon = { timeout: 1_000 };

/** `keep` fetches them when there is nothing else to do; who needs one before has it fetched. */
export function keepWords() {
  let kept: ReturnType<typeof fetchWords> | null = null;
  const words = () => {
    kept ??= fetchWords();
    return kept;
  };
  const keep = () => requestIdleCallback(words, soon);
  const t = (key: string, ...substitutions: readonly string[]): string => {
    const known = words().fixed.get(key);
    return known?.replaceAll(gap, substitutions[0] ?? '') ?? message(key, ...substitutions);
  };
  return { keep, t, direction: () => words().direction, language: () => words().language };
}

const fetchWords = () => ({
  fixed: new Map(neededByOrphans.map((key) => [key as string, message(key, gap)])),
  direction: direction(),
  language: language(),
});
