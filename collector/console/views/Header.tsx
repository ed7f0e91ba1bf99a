// The bar at the top: product, organisation, who is signed in.
import { messages } from '../messages.ts';
import { Mark } from './Mark.tsx';

type Props = {
  readonly organisation: string;
  readonly name: string;
  readonly onSignOut: () => void;
};

export function Header({ organisation, name, onSignOut }: Props) {
  return (
    <header class="bar">
      <a class="skip" href="#figures">
        {messages.skip}
      </a>
      <p class="brand">
        <Mark /> {messages.product}
      </p>
      <p class="organisation" dir="auto">
        {organisation}
      </p>
      <span class="quiet who">{messages.header.signedInAs(name)}</span>
      <button type="button" onClick={onSignOut}>
        {messages.header.signOut}
      </button>
    </header>
  );
}
