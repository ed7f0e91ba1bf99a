// One finding: what it is, its line with the value masked, its class, and what happens to it.
import type { ReviewItem } from './review-model.ts';
import type { Translate } from './words.ts';

type Props = {
  readonly t: Translate;
  readonly item: ReviewItem;
  readonly ticked: boolean;
  readonly choice: 'free' | 'fixed' | 'none';
  readonly onToggle: (id: number) => void;
};

export function FindingRow({ t, item, ticked, choice, onToggle }: Props) {
  const id = `item-${item.id}`;
  const shown = ticked && choice !== 'none';
  return (
    <li class={`item ${item.class}`}>
      <div class="item-head">
        {choice !== 'none' && (
          <input
            type="checkbox"
            id={id}
            checked={ticked}
            disabled={choice === 'fixed'}
            aria-describedby={`${id}-why`}
            onChange={() => onToggle(item.id)}
          />
        )}
        {choice === 'none' ? (
          <strong class="title">{item.title}</strong>
        ) : (
          <label for={id} class="title">
            {item.title}
          </label>
        )}
        <span class="class">{t(`class_${item.class}`)}</span>
      </div>
      {!item.unread && <Excerpt item={item} replaced={shown} />}
      <p class="why" id={`${id}-why`}>
        {whyOf(t, item, choice, ticked)}
      </p>
    </li>
  );
}

function Excerpt({ item, replaced }: { item: ReviewItem; replaced: boolean }) {
  return (
    <p class="excerpt" dir="auto">
      {item.before}
      {replaced ? <del>{item.masked}</del> : <mark>{item.masked}</mark>}
      {replaced && <ins>{item.placeholder}</ins>}
      {item.after}
    </p>
  );
}

function whyOf(t: Translate, item: ReviewItem, choice: Props['choice'], ticked: boolean): string {
  if (item.unread) return t('dialog_why_unread');
  const level = t(`dialog_level_${item.level}`);
  if (item.action === 'block' || item.action === 'redirect')
    return `${level} ${t('dialog_why_block')}`;
  if (item.action === 'justify') return `${level} ${t('dialog_why_justify')}`;
  if (choice === 'none') return level;
  if (choice === 'fixed') return `${level} ${t('dialog_why_redact')}`;
  return `${level} ${t(ticked ? 'dialog_why_ticked' : 'dialog_why_unticked')}`;
}
