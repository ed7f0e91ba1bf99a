// The sign-in screen: name and password, and why one is here.
import { useState } from 'preact/hooks';
import { messages } from '../messages.ts';
import type { Problem, Screen } from '../state.ts';
import { Field } from './Field.tsx';
import { explain } from './failure.ts';
import { Gate } from './Gate.tsx';

type Props = {
  readonly notice: Extract<Screen, { at: 'sign-in' }>['notice'];
  readonly onSignIn: (name: string, password: string) => Promise<Problem>;
};

const words = messages.signIn;
const notices = { none: null, 'signed-out': words.signedOut, 'session-over': words.sessionOver };

export function SignIn({ notice, onSignIn }: Props) {
  const [name, setName] = useState('admin');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>(null);
  const submit = async () => {
    setBusy(true);
    setProblem(await onSignIn(name.trim(), password));
    setBusy(false);
  };
  return (
    <Gate
      title={words.title}
      intro={notices[notice] ?? words.intro}
      problem={problem && explain(problem)}
      onSubmit={submit}
    >
      <Field
        label={words.name}
        type="text"
        autocomplete="username"
        value={name}
        onValue={setName}
      />
      <Field
        label={words.password}
        type="password"
        autocomplete="current-password"
        value={password}
        onValue={setPassword}
      />
      <button type="submit" class="primary" disabled={busy || name === '' || password === ''}>
        {busy ? words.working : words.submit}
      </button>
      <p class="quiet small">{words.forgotten}</p>
    </Gate>
  );
}
