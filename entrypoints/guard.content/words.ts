// The dialog's words, fetched while the extension is there: an orphaned guard can no longer ask for them.
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

export function keepWords() {
  const kept = new Map(neededByOrphans.map((key) => [key as string, message(key, gap)]));
  const dir = direction();
  const spoken = language();
  const t = (key: string, ...substitutions: readonly string[]): string => {
    const known = kept.get(key);
    return known?.replaceAll(gap, substitutions[0] ?? '') ?? message(key, ...substitutions);
  };
  return { t, direction: () => dir, language: () => spoken };
}
