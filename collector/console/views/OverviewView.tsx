// The Overview: header, period, and the figures in whatever state they are in. Looks again by itself while somebody
// is at the page.
import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../admin/contract.ts';
import { dayShort } from '../format.ts';
import { messages } from '../messages.ts';
import type { ConsoleState, Figures } from '../state.ts';
import { Decisions } from './Decisions.tsx';
import { Empty } from './Empty.tsx';
import { FiguresRow } from './FiguresRow.tsx';
import { Header } from './Header.tsx';
import { RangePicker } from './RangePicker.tsx';
import { Reasons } from './Reasons.tsx';
import { Failed, Loading } from './states.tsx';
import { ToolsInUse } from './ToolsInUse.tsx';
import { Trust } from './Trust.tsx';
import { watchQuietly } from './watch-quietly.ts';

const words = messages.overview;

export function OverviewView({ state, name }: { state: ConsoleState; name: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const figures = state.figures.value;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const ending = new AbortController();
    watchQuietly(() => state.reload(true), ending.signal);
    return () => ending.abort();
  }, [state]);
  return (
    <>
      <Header organisation={organisationOf(figures)} name={name} onSignOut={state.signOut} />
      <main class="page" id="figures" aria-busy={figures.state === 'loading'}>
        <div class="title-row">
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {words.title}
            </h1>
            <p class="quiet">{periodOf(figures)}</p>
          </div>
          <RangePicker days={state.days.value} onDays={state.chooseDays} />
        </div>
        <Body figures={figures} onRetry={() => state.reload(false)} />
      </main>
    </>
  );
}

function Body({ figures, onRetry }: { figures: Figures; onRetry: () => void }) {
  if (figures.state === 'loading') return <Loading />;
  if (figures.state === 'failed') return <Failed why={figures.why} onRetry={onRetry} />;
  const { overview, stale } = figures;
  return (
    <>
      {stale && (
        <p role="status" class="notice">
          {words.stale}
        </p>
      )}
      {overview.totals.inspected === 0 ? (
        <Empty enrolled={overview.devices.enrolled} />
      ) : (
        <Shown overview={overview} />
      )}
      <Trust overview={overview} />
    </>
  );
}

const Shown = ({ overview }: { overview: Overview }) => (
  <>
    <FiguresRow totals={overview.totals} />
    <div class="columns">
      <Decisions overview={overview} />
      <ToolsInUse tools={overview.tools} />
    </div>
    <Reasons reasons={overview.reasons} />
  </>
);

const organisationOf = (figures: Figures): string =>
  figures.state === 'shown' ? figures.overview.organisation : '';

/** A no-break space keeps the line's height while there is nothing to say. */
const periodOf = (figures: Figures): string =>
  figures.state === 'shown'
    ? `${dayShort(figures.overview.from)} – ${dayShort(figures.overview.to)}`
    : '\u00a0';
