// Says what could not be done: the editor refused the text, or the extension is gone from under the page.
// Nothing was sent in either case, and the text is kept.
import { useRef } from 'preact/hooks';
import { ModalShell } from './ModalShell.tsx';
import type { Frame } from './review-model.ts';
import type { Translate } from './words.ts';

type Props = {
  readonly t: Translate;
  readonly direction: 'ltr' | 'rtl';
  readonly frame: Frame;
  readonly kind: 'not-written' | 'orphaned';
  /** The text that was to be written; empty where there is none to keep. */
  readonly text: string;
  readonly onReload: () => void;
  readonly onClose: (event: Event) => void;
};

export function NoticeDialog({ t, direction, frame, kind, text, onReload, onClose }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const key = kind === 'orphaned' ? 'orphaned' : 'not_written';
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
            <button type="submit" value="close" class="plain">
              {t('dialog_close')}
            </button>
            <button type="submit" value={kind === 'orphaned' ? 'reload' : 'copy'} {...recommended}>
              {t(kind === 'orphaned' ? 'dialog_reload' : 'dialog_copy')}
            </button>
          </div>
        </footer>
      </form>
    </ModalShell>
  );
}

const recommended = { class: 'primary', 'data-start': '', 'data-primary': '' };

function copy(field: HTMLTextAreaElement | null): void {
  field?.select();
  document.execCommand('copy');
}
