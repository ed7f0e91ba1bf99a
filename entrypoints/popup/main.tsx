// The popup: reads the tab's state from storage and shows it.
import { render } from 'preact';
import { PopupView } from '../../components/PopupView.tsx';
import type { TabState } from '../../lib/contract/state.ts';
import { titleOf } from '../../lib/inspect/rule-info.ts';
import { browser } from '../../lib/platform/browser.ts';
import { direction, language, message } from '../../lib/platform/i18n.ts';
import {
  readEffectivePolicy,
  readTabState,
  tabCell,
  watchCell,
} from '../../lib/platform/storage.ts';
import { ago } from '../../lib/platform/time.ts';
import { guardedUnder } from '../../lib/sites/guarded.ts';

const root = document.querySelector('#root') ?? document.body;
document.documentElement.lang = language();
document.documentElement.dir = direction();

/** The page's origin is compared, so that a tab that went elsewhere is not shown as guarded. */
async function start(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const origin = tab?.url && URL.canParse(tab.url) ? new URL(tab.url).origin : null;
  const tools = guardedUnder((await readEffectivePolicy()) ?? { sites: [] });
  const nameOf = (id: string) => tools.find((site) => site.id === id)?.name ?? id;
  const show = (state: TabState | undefined) =>
    draw(state?.origin === origin ? state : null, nameOf);
  const id = tab?.id ?? -1;
  watchCell<TabState>('session', tabCell(id), show, new AbortController().signal);
  show(await readTabState(id));
}

function draw(tab: TabState | null | undefined, nameOf: (id: string) => string): void {
  const view = (
    <PopupView
      t={message}
      tab={tab}
      siteName={tab ? nameOf(tab.site) : ''}
      ago={(at) => ago(at, Date.now(), language())}
      titleOf={titleOf}
      openDetails={() => browser.runtime.openOptionsPage()}
    />
  );
  render(view, root);
}

draw(undefined, () => '');
start();
