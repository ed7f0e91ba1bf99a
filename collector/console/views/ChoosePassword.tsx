// The screen after a one-time password: choose one's own. What is wrong is said after the first try, then as one types.
import { useState } from 'preact/hooks';
import { minPasswordLength } from '../../admin/password-rules.ts';
import { messages } from '../messages.ts';
import type { Problem } from '../state.ts';
import { Field } from './Field.tsx';
import { explain } from './failure.ts';
import { Gate } from './Gate.tsx';

type Props = {
  readonly name: string;
  readonly onChoose: (password: string) => Promise<Problem>;
};

const words = messages.choosePassword;

export function ChoosePassword({ name, onChoose }: Props) {
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>(null);
  const tooShort = password.length < minPasswordLength ? words.tooShort(minPasswordLength) : null;
  const different = password === repeat ? null : words.different;
  const submit = async () => {
    setTried(true);
    if (tooShort || different) return;
    setBusy(true);
    setProblem(await onChoose(password));
    setBusy(false);
  };
  const field = { type: shown ? 'text' : 'password', autocomplete: 'new-password' } as const;
  return (
    <Gate
      title={words.title}
      intro={words.intro}
      problem={problem && (problem.why === 'bad-password' ? words.oneTime : explain(problem))}
      onSubmit={submit}
    >
      {/* Not for people: it tells a password manager whose password this is. */}
      <input
        class="unseen"
        type="text"
        autocomplete="username"
        aria-hidden="true"
        value={name}
        readOnly
        tabIndex={-1}
      />
      <Field
        {...field}
        label={words.password}
        hint={words.rule(minPasswordLength)}
        value={password}
        onValue={setPassword}
        fault={tried ? tooShort : null}
      />
      <Field
        {...field}
        label={words.repeat}
        value={repeat}
        onValue={setRepeat}
        fault={tried ? different : null}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {words.show}
      </label>
      <button type="submit" class="primary" disabled={busy}>
        {busy ? words.working : words.submit}
      </button>
    </Gate>
  );
}
