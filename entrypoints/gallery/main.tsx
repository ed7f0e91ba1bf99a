// Shows one state of the dialog (?state=…&lang=…&dir=…), in a shadow root as in a page, or the list of all states.
import { render } from 'preact';
import { dialogStyle } from '../../components/dialog-style.ts';
import { NoticeDialog } from '../../components/NoticeDialog.tsx';
import { ReviewDialog } from '../../components/ReviewDialog.tsx';
import type { Frame } from '../../components/review-model.ts';
import { reviewState, reviewStates } from './states.ts';
import { wordsOf } from './words.ts';

const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? '';
const t = wordsOf(asked.get('lang') ?? 'en');
const direction = asked.get('dir') === 'rtl' ? 'rtl' : 'ltr';
const frame: Frame = {
  way: state.startsWith('file-') ? 'attach' : 'insert',
  file: 'customers 2026.csv',
  tool: 'ChatGPT',
  organisation: 'Example Works',
  helpUrl: 'https://help.example.com/ai',
  reasons: [
    { id: 'not-sensitive', label: 'It is not sensitive: made-up or public data' },
    { id: 'needed', label: 'The task cannot be done without it' },
    { id: 'customer-agreed', label: 'The customer has agreed' },
  ],
  takesNote: true,
};
const notices = [
  'not-written',
  'not-restored',
  'held',
  'held-warned',
  'orphaned',
  'reading',
  'carrying',
  'not-carried',
  'not-placed',
  'not-sent',
] as const;
const keeping = new Set(['not-written', 'not-restored', 'not-carried', 'not-placed', 'not-sent']);

document.documentElement.lang = asked.get('lang') ?? 'en';
if (state === '') listStates();
else show();

function listStates(): void {
  const list = document.querySelector('#states');
  for (const name of [...reviewStates, ...notices]) {
    const link = document.createElement('a');
    link.href = `?state=${name}`;
    link.textContent = name;
    const item = document.createElement('li');
    item.append(link);
    list?.append(item);
  }
}

/** The root is open here, so that a checker can look inside. */
function show(): void {
  const host = document.createElement('aside');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dialogStyle);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  render(<State />, root);
}

function State() {
  const kind = notices.find((name) => name === state);
  const done = () => undefined;
  if (kind)
    return (
      <NoticeDialog
        t={t}
        direction={direction}
        frame={frame}
        kind={kind}
        text={keeping.has(kind) ? 'card number [CARD_1] was charged twice.' : ''}
        found={kind.startsWith('held') ? ['Payment card number'] : []}
        onReload={done}
        onAllow={done}
        onClose={done}
      />
    );
  const { first, review, mayGo, checkNote } = reviewState(state);
  return (
    <ReviewDialog
      t={t}
      direction={direction}
      frame={frame}
      review={first}
      reviewAgain={review}
      mayGo={mayGo}
      checkNote={checkNote}
      onAnswer={done}
    />
  );
}
