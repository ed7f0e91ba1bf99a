// Which screen is shown. The focus goes to a new screen's heading, so that a screen reader says where one is.
import { useSignalEffect } from '@preact/signals';
import { messages } from './messages.ts';
import type { ConsoleState, Screen } from './state.ts';
import { ChoosePassword } from './views/ChoosePassword.tsx';
import { OverviewView } from './views/OverviewView.tsx';
import { SignIn } from './views/SignIn.tsx';

const titles: Record<Screen['at'], string> = {
  starting: messages.product,
  'sign-in': `${messages.signIn.title} · ${messages.product}`,
  'choose-password': `${messages.choosePassword.title} · ${messages.product}`,
  overview: `${messages.overview.title} · ${messages.product}`,
};

export function App({ state }: { readonly state: ConsoleState }) {
  const screen = state.screen.value;
  useSignalEffect(() => {
    document.title = titles[state.screen.value.at];
  });
  switch (screen.at) {
    case 'starting':
      return <main class="starting" aria-busy="true" />;
    case 'sign-in':
      return <SignIn notice={screen.notice} onSignIn={state.signIn} />;
    case 'choose-password':
      return <ChoosePassword name={screen.name} onChoose={state.choosePassword} />;
    case 'overview':
      return <OverviewView state={state} name={screen.name} />;
  }
}
