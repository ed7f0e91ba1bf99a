// Everything that left this browser, request by request, byte for byte.
import type { Translate } from './words.ts';

export type SentRequest = {
  readonly id: number;
  readonly at: number;
  readonly url: string;
  /** Exactly the bytes of the request's body, as text. */
  readonly body: string;
  readonly bytes: number;
  readonly events: number;
};

type Props = {
  readonly t: Translate;
  /** Newest first; `null` while it is read. */
  readonly requests: readonly SentRequest[] | null;
  readonly kept: number;
  readonly when: (at: number) => string;
};

export function SentLog({ t, requests, kept, when }: Props) {
  return (
    <section class="card wide" aria-labelledby="sent">
      <h2 id="sent">{t('options_sent')}</h2>
      {requests === null && <p class="quiet">{t('options_loading')}</p>}
      {requests?.length === 0 && <p class="quiet">{t('options_sent_empty')}</p>}
      {requests?.map((request, index) => (
        <SentItem key={request.id} t={t} request={request} when={when} open={index === 0} />
      ))}
      {requests && requests.length > 0 && (
        <p class="quiet">{t('options_sent_kept', String(kept))}</p>
      )}
    </section>
  );
}

type ItemProps = {
  readonly t: Translate;
  readonly request: SentRequest;
  readonly when: (at: number) => string;
  readonly open: boolean;
};

function SentItem({ t, request, when, open }: ItemProps) {
  return (
    <details open={open}>
      <summary>
        {when(request.at)}{' '}
        <span class="quiet">
          · {t('options_sent_events', String(request.events), String(request.bytes))} ·{' '}
          {request.url}
        </span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <pre dir="ltr" tabIndex={0}>
        {request.body}
      </pre>
    </details>
  );
}
