// The options page: reads state from storage and the sent log from the database, and sends two commands.
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { ActionResult } from '../../components/ActionButton.tsx';
import { OptionsView } from '../../components/OptionsView.tsx';
import type { SentRequest } from '../../components/SentLog.tsx';
import { noSettings } from '../../lib/contract/managed.ts';
import {
  localCells,
  noPolicyYet,
  nothingSentYet,
  type PolicyStatus,
  type SendStatus,
} from '../../lib/contract/state.ts';
import { bundledPolicy } from '../../lib/decide/bundled-policy.ts';
import { buildInspector } from '../../lib/inspect/organisation/product.ts';
import { direction, language, message } from '../../lib/platform/i18n.ts';
import { sendCommand } from '../../lib/platform/messages-client.ts';
import { currentSettings } from '../../lib/platform/settings.ts';
import { readCell, readEffectivePolicy, watchCell } from '../../lib/platform/storage.ts';
import { moment } from '../../lib/platform/time.ts';
import { readAsset } from '../../lib/record/assets.ts';
import { openDatabase } from '../../lib/record/database.ts';
import { maxSentBatches } from '../../lib/record/queue.ts';
import { guardedUnder } from '../../lib/sites/guarded.ts';
import { followInspector } from '../guard.content/inspector.ts';
import { tryText } from './try-text.ts';

const database = openDatabase();
const settings = signal(noSettings);
const policy = signal<PolicyStatus>(noPolicyYet);
const effective = signal(bundledPolicy());
const send = signal<SendStatus>(nothingSentYet);
const requests = signal<readonly SentRequest[] | null>(null);
const inspectors = followInspector(
  () => buildInspector,
  () => effective.value,
  ({ sha256 }) => readAsset(database, sha256),
  new AbortController().signal,
);
const bytes = (text: string): number => new TextEncoder().encode(text).length;

async function refresh(): Promise<void> {
  settings.value = await currentSettings();
  policy.value = (await readCell<PolicyStatus>('local', localCells.policyStatus)) ?? noPolicyYet;
  effective.value = (await readEffectivePolicy()) ?? bundledPolicy();
  inspectors.refresh();
  send.value = (await readCell<SendStatus>('local', localCells.sendStatus)) ?? nothingSentYet;
  const sent = await database.sent.orderBy('seq').reverse().toArray();
  requests.value = sent.map(({ seq, ...rest }) => ({
    ...rest,
    id: seq ?? 0,
    bytes: bytes(rest.body),
  }));
}

async function command(type: 'pull-now' | 'send-now'): Promise<ActionResult> {
  const reply = await sendCommand({ type });
  await refresh();
  return reply.ok ? { ok: true, says: message('options_done') } : { ok: false, says: '' };
}

function Options() {
  return (
    <OptionsView
      t={message}
      settings={settings.value}
      policy={policy.value}
      policyTitle={effective.value.title}
      send={send.value}
      requests={requests.value}
      keptRequests={maxSentBatches}
      when={(at) => moment(at, Date.now(), language())}
      tools={guardedUnder(effective.value).map(({ id, name }) => ({ id, name }))}
      tryText={(text, tool) => tryText(text, tool, effective.value, inspectors.current())}
      pullNow={() => command('pull-now')}
      sendNow={() => command('send-now')}
    />
  );
}

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = message('options_title');
render(<Options />, document.querySelector('#root') ?? document.body);
for (const cell of [localCells.policyStatus, localCells.sendStatus, localCells.settings])
  watchCell('local', cell, refresh, new AbortController().signal);
refresh();
