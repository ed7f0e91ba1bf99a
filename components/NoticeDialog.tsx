// Says what could not be done: the editor refused the text, a request was held on the wire, or the extension is gone
// from under the page. Nothing was sent in any case, and the text is kept.
import { useRef } from 'preact/hooks';
import { ModalShell } from './ModalShell.tsx';
import type { Frame } from './review-model.ts';
import type { Translate } from './words.ts';

export type NoticeKind = 'not-written' | 'orphaned' | 'held';

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
      tone="block"
      title={t(`dialog_title_${key}`)}
      onCancel={onClose}
    >
      <form method="dialog" onSubmit={answer}>
        <div class="body">
          <p class="lead">{t(`dialog_lead_${key}`, frame.tool)}</p>
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
              {...(kind === 'held' ? recommended : { class: 'plain' })}
            >
              {t('dialog_close')}
            </button>
            {kind !== 'held' && (
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
const recommended = { class: 'primary', 'data-start': '', 'data-primary': '' };

function copy(field: HTMLTextAreaElement | null): void {
  field?.select();
  document.execCommand('copy');
}
