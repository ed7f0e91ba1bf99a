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
  readonly onReason: () => void;
  readonly onAnswer: (answer: Answer, event: Event) => void;
};

export function FindingsPane({ t, frame, review, onEdit, onReason, onAnswer }: Props) {
  const { items, text, instead } = review;
  const [ticked, setTicked] = useState(() => new Set(items.map(({ id }) => id)));
  const toggle = (id: number) => setTicked((now) => flipped(now, id));
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    const choice = event.submitter?.getAttribute('value');
    if (choice === 'edit') onEdit();
    else if (choice === 'instead' && instead) onAnswer({ choice, text, tool: instead.id }, event);
    else if (choice === 'reason') onReason();
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
              choice={choiceOf(item, review)}
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
  review: { action, rewritable, asIs, instead },
  ticked,
}: {
  t: Translate;
  frame: Frame;
  review: Review;
  ticked: number;
}) {
  const { way } = frame;
  // Nothing of it may go here, not even redacted; what a person writes anew may.
  const blocked = action === 'block' || action === 'redirect';
  const away = action === 'redirect' && instead !== null;
  // What goes nowhere yet is edited where it stands, and may always be replaced.
  const marked = way === 'mark';
  return (
    <footer>
      <p class="note">{t('dialog_recorded', frame.organisation)}</p>
      <div class="actions">
        <button type="submit" value="cancel" {...(rewritable ? { class: 'plain' } : recommended)}>
          {t('dialog_cancel')}
        </button>
        {asIs === 'free' && (
          <button type="submit" value="as-is">
            {t(`dialog_as_is_${way}`)}
          </button>
        )}
        {asIs === 'reason' && !marked && (
          <button type="submit" value="reason">
            {t(`dialog_reason_${way}`)}
          </button>
        )}
        {rewritable && !marked && (
          <button type="submit" value="edit" {...(blocked && !away ? recommended : {})}>
            {t('dialog_edit')}
          </button>
        )}
        {instead && !marked && (
          <button type="submit" value="instead" {...(away ? recommended : {})}>
            {t('dialog_instead', instead.name)}
          </button>
        )}
        {rewritable && (!blocked || marked) && (
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
function choiceOf(item: ReviewItem, { action, rewritable }: Review): 'free' | 'fixed' | 'none' {
  if (action === 'block' || action === 'redirect' || item.unread || !rewritable) return 'none';
  return item.action === 'warn' ? 'free' : 'fixed';
}

function leadOf(t: Translate, frame: Frame, review: Review): string {
  const { action, items, rewritable, instead } = review;
  const { tool, organisation, way } = frame;
  const many = items.length > 1 ? 'many' : 'one';
  if (items.some(({ unread }) => unread))
    return t(way === 'attach' ? 'dialog_lead_unread_file' : 'dialog_lead_unread', tool);
  const blocked = action === 'block' || action === 'redirect';
  if (!rewritable && !blocked) return t(`dialog_lead_document_${many}`, String(items.length), tool);
  if (action === 'redirect' && instead)
    return t(`dialog_lead_redirect_${many}`, organisation, tool, instead.name);
  if (blocked) return t(`dialog_lead_block_${many}`, organisation, tool);
  return t(`dialog_lead_${action}_${many}`, String(items.length), tool);
}

function flipped(now: ReadonlySet<number>, id: number): Set<number> {
  const next = new Set(now);
  if (!next.delete(id)) next.add(id);
  return next;
}
