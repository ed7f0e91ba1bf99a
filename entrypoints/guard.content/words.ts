// The dialog's words, fetched while the extension is there: an orphaned guard can no longer ask for them. Not at once:
// the first word of a page is fetched from the browser's own process, and the page would wait for it (measured: 30 ms).
import { direction, language, message } from '../../lib/platform/i18n.ts';
import { isOrphaned } from '../../lib/platform/messages-client.ts';
import {
  dialog_close,
  dialog_help,
  dialog_lead_orphaned,
  dialog_reload,
  dialog_title_orphaned,
} from '../../public/_locales/en/messages.json';

/** What orphans need; as it stands here for who was orphaned before it could ask in the person's own language. */
const inEnglish = {
  dialog_title_orphaned,
  dialog_lead_orphaned,
  dialog_reload,
  dialog_close,
  dialog_help,
};

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

const fixedBy = (wordFor: (key: string, english: string) => string) =>
  new Map(Object.entries(inEnglish).map(([key, { message: said }]) => [key, wordFor(key, said)]));

const fetchWords = () =>
  isOrphaned()
    ? {
        fixed: fixedBy((_, english) => english.replace('$P1$', gap)),
        direction: 'ltr' as const,
        language: 'en',
      }
    : {
        fixed: fixedBy((key) => message(key, gap)),
        direction: direction(),
        language: language(),
      };
