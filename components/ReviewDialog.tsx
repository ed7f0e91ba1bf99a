// The dialog at the moment of a paste or a send: what was found, span by span, and what can be done.
// Props in, one answer out; whether an answer may be trusted is for the caller, who gets the event.
import { useState } from 'preact/hooks';
import { EditPane } from './EditPane.tsx';
import { FindingsPane } from './FindingsPane.tsx';
import { ModalShell } from './ModalShell.tsx';
import type { Answer, Frame, Review } from './review-model.ts';
import type { Translate } from './words.ts';

export type ReviewProps = {
  readonly t: Translate;
  readonly direction: 'ltr' | 'rtl';
  readonly frame: Frame;
  readonly review: Review;
  readonly reviewAgain: (text: string) => Review;
  readonly mayGo: (review: Review) => boolean;
  readonly onAnswer: (answer: Answer, event: Event) => void;
};

export function ReviewDialog(props: ReviewProps) {
  const { t, direction, frame, review, reviewAgain, mayGo, onAnswer } = props;
  const [current, setCurrent] = useState(review);
  const [editing, setEditing] = useState(false);
  const cancel = (event: Event) => onAnswer({ choice: 'cancel' }, event);
  return (
    <ModalShell
      t={t}
      direction={direction}
      frame={frame}
      tone={current.action === 'block' && !editing ? 'block' : 'ask'}
      title={titleOf(t, frame, editing ? 'edit' : current.action)}
      onCancel={cancel}
    >
      {editing ? (
        <EditPane
          t={t}
          way={frame.way}
          text={current.text}
          reviewAgain={reviewAgain}
          mayGo={mayGo}
          onBack={(text) => {
            setCurrent(reviewAgain(text));
            setEditing(false);
          }}
          onDone={(text, event) => onAnswer({ choice: 'edited', text }, event)}
          onCancel={cancel}
        />
      ) : (
        <FindingsPane
          key={current.text}
          t={t}
          frame={frame}
          review={current}
          onEdit={() => setEditing(true)}
          onAnswer={onAnswer}
        />
      )}
    </ModalShell>
  );
}

function titleOf(t: Translate, { way, tool, file }: Frame, what: string): string {
  if (what === 'edit') return t('dialog_title_edit');
  if (what === 'block') return t('dialog_title_block', tool);
  if (way === 'attach') return t('dialog_title_attach', tool, file);
  return t(`dialog_title_${way}`, tool);
}
