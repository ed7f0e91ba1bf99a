// The options page: collector, policy, a text to try, and what left this browser. Reads nothing itself.
import type { Settings } from '../lib/contract/managed.ts';
import type { PolicyStatus, Problem, SendStatus } from '../lib/contract/state.ts';
import { ActionButton, type ActionResult } from './ActionButton.tsx';
import { Facts } from './Facts.tsx';
import { SentLog, type SentRequest } from './SentLog.tsx';
import { type Tool, type Trial, TryText } from './TryText.tsx';
import type { Translate } from './words.ts';

export type OptionsProps = {
  readonly t: Translate;
  readonly settings: Settings;
  readonly policy: PolicyStatus;
  readonly policyTitle: string;
  readonly send: SendStatus;
  readonly requests: readonly SentRequest[] | null;
  readonly keptRequests: number;
  readonly when: (at: number) => string;
  readonly tools: readonly Tool[];
  readonly tryText: (text: string, tool: string) => Trial;
  readonly pullNow: () => Promise<ActionResult>;
  readonly sendNow: () => Promise<ActionResult>;
};

export function OptionsView(props: OptionsProps) {
  const { t } = props;
  return (
    <main class="options">
      <header class="wide">
        <h1>{t('options_title')}</h1>
        <p class="quiet">{t('options_intro')}</p>
      </header>
      <CollectorCard {...props} />
      <PolicyCard {...props} />
      <TryText t={t} tools={props.tools} tryText={props.tryText} />
      <SentLog t={t} requests={props.requests} kept={props.keptRequests} when={props.when} />
    </main>
  );
}

function CollectorCard({ t, settings, send, when, sendNow }: OptionsProps) {
  const facts = [
    { name: t('options_address'), value: settings.collectorUrl ?? t('options_no_collector') },
    { name: t('options_department'), value: settings.department ?? t('options_none') },
    { name: t('options_last_sent'), value: moment(t, send.lastSentAt, when) },
    { name: t('options_waiting'), value: String(send.queued) },
    { name: t('options_dropped'), value: String(send.dropped) },
  ];
  return (
    <section class="card" aria-labelledby="collector">
      <h2 id="collector">{t('options_connection')}</h2>
      <Facts facts={facts} />
      <ProblemLine t={t} problem={settings.collectorUrl ? send.problem : null} />
      {settings.collectorUrl && (
        <ActionButton label={t('options_send_now')} working={t('options_working')} run={sendNow} />
      )}
    </section>
  );
}

function PolicyCard({ t, settings, policy, policyTitle, when, pullNow }: OptionsProps) {
  const version = policy.version === 0 ? t('options_policy_bundled') : String(policy.version);
  const facts = [
    { name: t('options_policy'), value: policyTitle },
    { name: t('options_version'), value: version },
    { name: t('options_source'), value: t(`options_source_${policy.source}`) },
    { name: t('options_confirmed'), value: moment(t, policy.confirmedAt, when) },
  ];
  return (
    <section class="card" aria-labelledby="policy">
      <h2 id="policy">{t('options_policy')}</h2>
      <Facts facts={facts} />
      <ProblemLine t={t} problem={settings.collectorUrl ? policy.problem : null} />
      {settings.collectorUrl && (
        <ActionButton label={t('options_pull_now')} working={t('options_working')} run={pullNow} />
      )}
    </section>
  );
}

function ProblemLine({ t, problem }: { readonly t: Translate; readonly problem: Problem | null }) {
  return problem === null ? null : (
    <p class="bad">{t('options_problem', sayProblem(t, problem))}</p>
  );
}

const moment = (t: Translate, at: number, when: (at: number) => string): string =>
  at === 0 ? t('options_never') : when(at);

function sayProblem(t: Translate, problem: Problem): string {
  if (problem === 'no-collector') return t('problem_no_collector');
  if (problem === 'offline') return t('problem_offline');
  if (problem === 'older-policy') return t('problem_older_policy');
  if (problem === 'bad-signature') return t('problem_bad_signature');
  if (problem === 'revoked') return t('problem_revoked');
  return t('problem_refused', problem);
}
