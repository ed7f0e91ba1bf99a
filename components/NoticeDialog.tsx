// Says what could not be done: the editor refused the text, a request was held on the wire, or the extension is gone
// from under the page; or that a file is still being read. Nothing was sent in any case, and the text is kept.
import { useRef } from 'preact/hooks';
import { ModalShell } from './ModalShell.tsx';
import type { Frame } from './review-model.ts';
import type { Translate } from './words.ts';

export type NoticeKind =
  | 'not-written'
  /** Not written either, and the editor did not take back what it had begun. */
  | 'not-restored'
  | 'orphaned'
  | 'held'
  /** Held, and a person may let it through. */
  | 'held-warned'
  | 'reading'
  /** The cleaned text is on its way to the approved tool; it did not get there; it is there, and finds no place. */
  | 'carrying'
  | 'not-carried'
  | 'not-placed'
  /** Cleaned, and the page has changed or would send what was taken out. */
  | 'not-sent';

type Props = {
  readonly t: Translate;
  readonly direction: 'ltr' | 'rtl';
  readonly frame: Frame;
  readonly kind: NoticeKind;
  /** The text that was to be written; empty where there is none to keep. */
  readonly text: string;
  /** Titles of what was found in a held request. */
  readonly found: readonly string[];
  readonly onReload: () => void;
  readonly onAllow: (event: Event) => void;
  readonly onClose: (event: Event) => void;
};

export function NoticeDialog({
  t,
  direction,
  frame,
  kind,
  text,
  found,
  onReload,
  onAllow,
  onClose,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const key = kind.replaceAll('-', '_');
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    const choice = event.submitter?.getAttribute('value');
    if (choice === 'reload') onReload();
    else if (choice === 'allow') onAllow(event);
    else if (choice === 'copy') copy(field.current);
    else onClose(event);
  };
  return (
    <ModalShell
      t={t}
      direction={direction}
      frame={frame}
      tone={isWaiting(kind) ? 'ask' : 'block'}
      title={t(`dialog_title_${key}`, frame.tool)}
      onCancel={onClose}
    >
      <form method="dialog" onSubmit={answer}>
        <div class="body">
          <p class="lead">{t(`dialog_lead_${key}`, frame.tool)}</p>
          {isWaiting(kind) && <progress aria-label={t(`dialog_title_${key}`, frame.tool)} />}
          {found.length > 0 && (
            <ul>
              {found.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          )}
          {text !== '' && (
            <textarea
              ref={field}
              rows={8}
              dir="auto"
              readOnly
              aria-label={t('dialog_kept')}
              value={text}
            />
          )}
        </div>
        <footer>
          <div class="actions">
            {kind === 'held-warned' && (
              <button type="submit" value="allow">
                {t('dialog_allow_held')}
              </button>
            )}
            <button
              type="submit"
              value="close"
              {...(kind in helps ? { class: 'plain' } : recommended)}
            >
              {t(isWaiting(kind) ? 'dialog_cancel' : 'dialog_close')}
            </button>
            {isHelped(kind) && (
              <button type="submit" value={helps[kind]} {...recommended}>
                {t(`dialog_${helps[kind]}`)}
              </button>
            )}
          </div>
        </footer>
      </form>
    </ModalShell>
  );
}

const isWaiting = (kind: NoticeKind): boolean => kind === 'reading' || kind === 'carrying';
const helps = {
  orphaned: 'reload',
  'not-written': 'copy',
  'not-restored': 'copy',
  'not-carried': 'copy',
  'not-placed': 'copy',
  'not-sent': 'copy',
} as const;
const isHelped = (kind: NoticeKind): kind is keyof typeof helps => kind in helps;
const recommended = { class: 'primary', 'data-start': '', 'data-primary': '' };

function copy(field: HTMLTextAreaElement | null): void {
  field?.select();
  document.execCommand('copy');
}
