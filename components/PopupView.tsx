// The popup: is this page guarded, and what was decided here last. Reads nothing itself.
import type { TabState } from '../lib/contract/state.ts';
import type { Translate } from './words.ts';

/** `null` tab: the page holds no guarded tool. `undefined`: not known yet. */
export type PopupProps = {
  readonly t: Translate;
  readonly tab: TabState | null | undefined;
  readonly siteName: string;
  readonly ago: (at: number) => string;
  readonly titleOf: (rule: string) => string;
  readonly openDetails: () => void;
};

export function PopupView(props: PopupProps) {
  const { t, tab, openDetails } = props;
  return (
    <main class="popup">
      <Standing {...props} />
      {tab?.health && <HealthLine t={t} health={tab.health} />}
      {tab && <LastDecision {...props} tab={tab} />}
      <button type="button" onClick={openDetails}>
        {t('popup_details')}
      </button>
    </main>
  );
}

function Standing({ t, tab, siteName }: PopupProps) {
  if (tab === undefined) return <p class="quiet">{t('popup_loading')}</p>;
  const guarded = tab !== null;
  return (
    <header class={guarded ? 'standing guarded' : 'standing'}>
      <h1>{guarded ? t('popup_guarded', siteName) : t('popup_not_guarded')}</h1>
      <p class="quiet">{t(guarded ? 'popup_guarded_more' : 'popup_not_guarded_more')}</p>
    </header>
  );
}

type HealthProps = {
  readonly t: Translate;
  readonly health: NonNullable<TabState['health']>;
};

/** Nothing is said where the guard sees all: that is what the first line says. */
function HealthLine({ t, health: { state, reason } }: HealthProps) {
  if (state === 'active') return null;
  return (
    <p role="status" class={`health ${state}`}>
      <strong>{t(`health_${state}`)}</strong> {t(`health_${reason.replaceAll('-', '_')}`)}
    </p>
  );
}

function LastDecision({ t, tab, ago, titleOf }: PopupProps & { readonly tab: TabState }) {
  const { last } = tab;
  return (
    <section class="card" aria-labelledby="last">
      <h2 id="last">{t('popup_last')}</h2>
      {last === null ? (
        <p class="quiet">{t('popup_none_yet')}</p>
      ) : (
        <>
          <p>
            <strong>{t(`surface_${last.surface}`)}</strong>: {t(`outcome_${last.outcome}`)}{' '}
            <span class="quiet">· {ago(last.at)}</span>
          </p>
          {last.rules.length === 0 ? (
            <p class="quiet">{t('popup_nothing_found')}</p>
          ) : (
            <ul>
              {last.rules.map((rule) => (
                <li key={rule}>{titleOf(rule)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
