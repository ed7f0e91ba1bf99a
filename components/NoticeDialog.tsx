// Says what could not be done: the editor refused the text, a request was held on the wire, or the extension is gone
// from under the page; or that a file is still being read. Nothing was sent in any case, and the text is kept.
import { useRef } from 'preact/hooks';
import { ModalShell } from './ModalShell.tsx';
import type { Frame } from './review-model.ts';
import type { Translate } from './words.ts';

export type NoticeKind = 'not-written' | 'orphaned' | 'held' | 'reading';

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
  readonly onClose: (event: Event) => void;
};

export function NoticeDialog({ t, direction, frame, kind, text, found, onReload, onClose }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const key = kind.replace('-', '_');
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    const choice = event.submitter?.getAttribute('value');
    if (choice === 'reload') onReload();
    else if (choice === 'copy') copy(field.current);
    else onClose(event);
  };
  return (
    <ModalShell
      t={t}
      direction={direction}
      frame={frame}
      tone={kind === 'reading' ? 'ask' : 'block'}
      title={t(`dialog_title_${key}`)}
      onCancel={onClose}
    >
      <form method="dialog" onSubmit={answer}>
        <div class="body">
          <p class="lead">{t(`dialog_lead_${key}`, frame.tool)}</p>
          {kind === 'reading' && <progress aria-label={t('dialog_title_reading')} />}
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
            <button
              type="submit"
              value="close"
              {...(kind in helps ? { class: 'plain' } : recommended)}
            >
              {t(kind === 'reading' ? 'dialog_cancel' : 'dialog_close')}
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

const helps = { orphaned: 'reload', 'not-written': 'copy' } as const;
const isHelped = (kind: NoticeKind): kind is keyof typeof helps => kind in helps;
const recommended = { class: 'primary', 'data-start': '', 'data-primary': '' };

function copy(field: HTMLTextAreaElement | null): void {
  field?.select();
  document.execCommand('copy');
}
