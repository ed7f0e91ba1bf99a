// The dialog's frame: top layer, head with tool and organisation, Escape. What is inside is handed in.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Frame } from './review-model.ts';
import type { Translate } from './words.ts';

type Props = {
  readonly t: Translate;
  readonly direction: 'ltr' | 'rtl';
  readonly frame: Frame;
  readonly tone: 'ask' | 'block';
  readonly title: string;
  readonly onCancel: (event: Event) => void;
  readonly children: ComponentChildren;
};

export function ModalShell({ t, direction, frame, tone, title, onCancel, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the panes focus what they recommend: showModal moves the focus by itself.
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-start]')?.focus();
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    onCancel(event);
  };
  return (
    <dialog
      ref={dialog}
      class={`dialog ${tone}`}
      dir={direction}
      aria-labelledby="title"
      onCancel={cancel}
      onClose={onCancel}
    >
      <header>
        <Shield />
        <div>
          <p class="from">{frame.organisation}</p>
          <h2 id="title">{title}</h2>
        </div>
        {frame.helpUrl && (
          <a class="help" href={frame.helpUrl} target="_blank" rel="noopener noreferrer">
            {t('dialog_help')}
          </a>
        )}
      </header>
      {children}
    </dialog>
  );
}

function Shield() {
  return (
    <svg class="mark" viewBox="0 0 24 24" width="32" height="32" aria-hidden="true">
      <path
        d="M12 2.2 4 5v6.2c0 4.9 3.3 8.6 8 10.6 4.7-2 8-5.7 8-10.6V5l-8-2.8Z"
        class="mark-body"
      />
      <path
        d="M7.6 11.2c1.5-1.3 2.9-1.3 4.4 0s2.9 1.3 4.4 0M7.6 14.6c1.5-1.3 2.9-1.3 4.4 0s2.9 1.3 4.4 0"
        class="mark-wave"
      />
    </svg>
  );
}
