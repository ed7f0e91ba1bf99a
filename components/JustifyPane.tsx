// Why something has to stay in: one of the organisation's reasons and, where policy takes one, a short note. The note is
// checked at each change; one that holds something itself does not go.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Frame, NoteProblem, Review } from './review-model.ts';
import type { Translate } from './words.ts';

export type CheckNote = (note: string, text: string) => NoteProblem | null;

type Props = {
  readonly t: Translate;
  readonly frame: Frame;
  readonly review: Review;
  readonly checkNote: CheckNote;
  readonly onBack: () => void;
  readonly onDone: (reason: string, note: string, event: Event) => void;
  readonly onCancel: (event: Event) => void;
};

/** As the contract says; a test compares. */
export const maxNote = 140;

export function JustifyPane({ t, frame, review, checkNote, onBack, onDone, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const problem = note.trim() === '' ? null : checkNote(note, review.text);
  const ready = reason !== '' && problem === null;
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    const choice = event.submitter?.getAttribute('value');
    if (choice === 'cancel') onCancel(event);
    else if (choice === 'back') onBack();
    else if (ready) onDone(reason, note, event);
  };
  return (
    <form ref={form} method="dialog" onSubmit={answer}>
      <div class="body">
        <Reasons t={t} frame={frame} reason={reason} onReason={setReason} />
        {frame.takesNote && <NoteField t={t} problem={problem} onNote={setNote} />}
        {review.items.some(({ action }) => action === 'redact') && (
          <p class="why">{t('dialog_reason_rest')}</p>
        )}
      </div>
      <footer>
        <p class="note">
          {t(
            frame.takesNote ? 'dialog_reason_sent_note' : 'dialog_reason_sent',
            frame.organisation,
          )}
        </p>
        <div class="actions">
          <button type="submit" value="cancel" class="plain">
            {t('dialog_cancel')}
          </button>
          <button type="submit" value="back">
            {t('dialog_back')}
          </button>
          <button type="submit" value="done" class="primary" data-primary="" disabled={!ready}>
            {t(`dialog_reason_done_${frame.way}`)}
          </button>
        </div>
      </footer>
    </form>
  );
}

type ReasonsProps = Pick<Props, 't' | 'frame'> & {
  readonly reason: string;
  readonly onReason: (id: string) => void;
};

const Reasons = ({ t, frame, reason, onReason }: ReasonsProps) => (
  <fieldset class="reasons">
    <legend class="lead">{t('dialog_reason_lead', frame.tool)}</legend>
    {frame.reasons.map(({ id, label }) => (
      <label key={id} class="reason" dir="auto">
        <input
          type="radio"
          name="reason"
          value={id}
          checked={id === reason}
          onChange={() => onReason(id)}
        />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
);

type NoteProps = Pick<Props, 't'> & {
  readonly problem: NoteProblem | null;
  readonly onNote: (note: string) => void;
};

const NoteField = ({ t, problem, onNote }: NoteProps) => (
  <div class="note-field">
    <label for="note">{t('dialog_note_label')}</label>
    <input
      id="note"
      type="text"
      dir="auto"
      autocomplete="off"
      maxLength={maxNote}
      aria-describedby="note-state"
      aria-invalid={problem !== null}
      onInput={(event) => onNote(event.currentTarget.value)}
    />
    <p id="note-state" role="status" class={problem ? 'state open' : 'state'}>
      {problem
        ? t(`dialog_note_${problem.why}`, problem.titles.join(', '))
        : t('dialog_note_hint', String(maxNote))}
    </p>
  </div>
);
