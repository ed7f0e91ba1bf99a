// The text in the dialog's own field, inspected at each change; it goes on only when policy lets it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Review, Way } from './review-model.ts';
import type { Translate } from './words.ts';

type Props = {
  readonly t: Translate;
  readonly way: Way;
  readonly text: string;
  readonly reviewAgain: (text: string) => Review;
  readonly mayGo: (review: Review) => boolean;
  readonly onBack: (text: string) => void;
  readonly onDone: (text: string, event: Event) => void;
  readonly onCancel: (event: Event) => void;
};

export function EditPane({ t, way, text, reviewAgain, mayGo, onBack, onDone, onCancel }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [review, setReview] = useState(() => reviewAgain(text));
  const ready = mayGo(review) && review.text.trim() !== '';
  useLayoutEffect(() => field.current?.focus(), []);
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    const choice = event.submitter?.getAttribute('value');
    if (choice === 'cancel') onCancel(event);
    else if (choice === 'back') onBack(review.text);
    else if (ready) onDone(review.text, event);
  };
  return (
    <form method="dialog" onSubmit={answer}>
      <div class="body">
        <label for="field" class="lead">
          {t('dialog_edit_label')}
        </label>
        <textarea
          ref={field}
          id="field"
          rows={9}
          dir="auto"
          spellcheck={false}
          aria-describedby="state"
          defaultValue={text}
          onInput={(event) => setReview(reviewAgain(event.currentTarget.value))}
        />
        <p id="state" role="status" class={ready ? 'state clean' : 'state open'}>
          {stateOf(t, review, ready)}
        </p>
      </div>
      <footer>
        <div class="actions">
          <button type="submit" value="cancel" class="plain">
            {t('dialog_cancel')}
          </button>
          <button type="submit" value="back">
            {t('dialog_back')}
          </button>
          <button type="submit" value="done" class="primary" data-primary="" disabled={!ready}>
            {t(`dialog_done_${way}`)}
          </button>
        </div>
      </footer>
    </form>
  );
}

function stateOf(t: Translate, { items, text }: Review, ready: boolean): string {
  if (text.trim() === '') return t('dialog_edit_empty');
  if (ready) return t('dialog_edit_clean');
  const titles = [...new Set(items.map(({ title }) => title))].join(', ');
  return t(
    items.length > 1 ? 'dialog_edit_open_many' : 'dialog_edit_open_one',
    String(items.length),
    titles,
  );
}
