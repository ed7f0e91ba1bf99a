// A labelled input with its hint, and what is wrong with it.
import { useId } from 'preact/hooks';

type Props = {
  readonly label: string;
  readonly type: 'text' | 'password';
  readonly autocomplete: 'username' | 'current-password' | 'new-password';
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  readonly fault?: string | null;
};

/** Apart, because the two kinds of input have different attributes. */
const kinds = { text: { type: 'text' }, password: { type: 'password' } } as const;

export function Field({ label, type, autocomplete, value, onValue, hint, fault = null }: Props) {
  const id = useId();
  const about = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...kinds[type]}
        autocomplete={autocomplete}
        value={value}
        required
        spellcheck={false}
        aria-invalid={fault !== null}
        aria-describedby={about}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} class="bad">
          {fault}
        </p>
      )}
    </div>
  );
}
