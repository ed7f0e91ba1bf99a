// The findings with a tick each, and the actions that policy leaves open. Ticked = replaced by a placeholder.
import { useState } from 'preact/hooks';
import { FindingRow } from './FindingRow.tsx';
import type { Answer, Frame, Review, ReviewItem } from './review-model.ts';
import type { Translate } from './words.ts';

type Props = {
  readonly t: Translate;
  readonly frame: Frame;
  readonly review: Review;
  readonly onEdit: () => void;
  readonly onAnswer: (answer: Answer, event: Event) => void;
};

export function FindingsPane({ t, frame, review, onEdit, onAnswer }: Props) {
  const { items, text, action } = review;
  const [ticked, setTicked] = useState(() => new Set(items.map(({ id }) => id)));
  const toggle = (id: number) => setTicked((now) => flipped(now, id));
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    const choice = event.submitter?.getAttribute('value');
    if (choice === 'edit') onEdit();
    else if (choice === 'redact') onAnswer({ choice, text, items: [...ticked] }, event);
    else if (choice === 'as-is') onAnswer({ choice, text }, event);
    else onAnswer({ choice: 'cancel' }, event);
  };
  return (
    <form method="dialog" onSubmit={answer}>
      <div class="body">
        <p class="lead">{leadOf(t, frame, review)}</p>
        {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver */}
        <ul class="items" role="list">
          {items.map((item) => (
            <FindingRow
              key={item.id}
              t={t}
              item={item}
              ticked={ticked.has(item.id)}
              choice={choiceOf(item, action)}
              onToggle={toggle}
            />
          ))}
        </ul>
      </div>
      <Actions t={t} frame={frame} review={review} ticked={ticked.size} />
    </form>
  );
}

function Actions({
  t,
  frame,
  review: { action },
  ticked,
}: {
  t: Translate;
  frame: Frame;
  review: Review;
  ticked: number;
}) {
  const { way } = frame;
  const blocked = action === 'block';
  return (
    <footer>
      <p class="note">{t('dialog_recorded', frame.organisation)}</p>
      <div class="actions">
        <button type="submit" value="cancel" class="plain">
          {t('dialog_cancel')}
        </button>
        {action === 'warn' && (
          <button type="submit" value="as-is">
            {t(`dialog_as_is_${way}`)}
          </button>
        )}
        <button type="submit" value="edit" {...(blocked ? recommended : {})}>
          {t('dialog_edit')}
        </button>
        {!blocked && (
          <button type="submit" value="redact" disabled={ticked === 0} {...recommended}>
            {t(`dialog_redact_${way}`)}
          </button>
        )}
      </div>
    </footer>
  );
}

const recommended = { class: 'primary', 'data-start': '', 'data-primary': '' };

/** Where policy asks for redaction a tick cannot be taken away; where it blocks there is nothing to tick. */
function choiceOf(item: ReviewItem, action: Review['action']): 'free' | 'fixed' | 'none' {
  if (action === 'block' || item.unread) return 'none';
  return item.action === 'warn' ? 'free' : 'fixed';
}

function leadOf(t: Translate, { tool, organisation }: Frame, { action, items }: Review): string {
  if (items.some(({ unread }) => unread)) return t('dialog_lead_unread', tool);
  const many = items.length > 1 ? 'many' : 'one';
  if (action === 'block') return t(`dialog_lead_block_${many}`, organisation, tool);
  return t(`dialog_lead_${action}_${many}`, String(items.length), tool);
}

function flipped(now: ReadonlySet<number>, id: number): Set<number> {
  const next = new Set(now);
  if (!next.delete(id)) next.add(id);
  return next;
}
