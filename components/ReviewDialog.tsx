// The dialog at the moment of a paste or a send: what was found, span by span, and what can be done.
// Props in, one answer out; whether an answer may be trusted is for the caller, who gets the event.
import { useState } from 'preact/hooks';
import { EditPane } from './EditPane.tsx';
import { FindingsPane } from './FindingsPane.tsx';
import { type CheckNote, JustifyPane } from './JustifyPane.tsx';
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
  readonly checkNote: CheckNote;
  readonly onAnswer: (answer: Answer, event: Event) => void;
};

type Pane = 'findings' | 'edit' | 'reason';

export function ReviewDialog(props: ReviewProps) {
  const { t, direction, frame, review, onAnswer } = props;
  const [current, setCurrent] = useState(review);
  const [pane, setPane] = useState<Pane>('findings');
  const parts = {
    ...props,
    review: current,
    onBack: () => setPane('findings'),
    onCancel: (event: Event) => onAnswer({ choice: 'cancel' }, event),
  };
  return (
    <ModalShell
      t={t}
      direction={direction}
      frame={frame}
      tone={isStopped(current) && pane === 'findings' ? 'block' : 'ask'}
      title={titleOf(t, frame, pane === 'findings' ? current.action : pane)}
      onCancel={parts.onCancel}
    >
      {pane === 'edit' && <Edit {...parts} setCurrent={setCurrent} />}
      {pane === 'reason' && <Justify {...parts} />}
      {pane === 'findings' && (
        <FindingsPane
          key={current.text}
          t={t}
          frame={frame}
          review={current}
          onEdit={() => setPane('edit')}
          onReason={() => setPane('reason')}
          onAnswer={onAnswer}
        />
      )}
    </ModalShell>
  );
}

type PaneProps = ReviewProps & {
  readonly onBack: () => void;
  readonly onCancel: (event: Event) => void;
};

const Edit = (props: PaneProps & { readonly setCurrent: (review: Review) => void }) => (
  <EditPane
    t={props.t}
    way={props.frame.way}
    text={props.review.text}
    reviewAgain={props.reviewAgain}
    mayGo={props.mayGo}
    onBack={(text) => {
      props.setCurrent(props.reviewAgain(text));
      props.onBack();
    }}
    onDone={(text, event) => props.onAnswer({ choice: 'edited', text }, event)}
    onCancel={props.onCancel}
  />
);

const Justify = ({ onAnswer, ...props }: PaneProps) => (
  <JustifyPane
    t={props.t}
    frame={props.frame}
    review={props.review}
    checkNote={props.checkNote}
    onBack={props.onBack}
    onDone={(reason, note, event) =>
      onAnswer({ choice: 'justified', text: props.review.text, reason, note }, event)
    }
    onCancel={props.onCancel}
  />
);

const isStopped = ({ action, instead }: Review): boolean =>
  action === 'block' || (action === 'redirect' && instead === null);

function titleOf(t: Translate, { way, tool, file }: Frame, what: string): string {
  if (what === 'edit' || what === 'reason') return t(`dialog_title_${what}`);
  if (what === 'block' || what === 'redirect') return t('dialog_title_block', tool);
  if (way === 'attach') return t('dialog_title_attach', tool, file);
  return t(`dialog_title_${way}`, tool);
}
