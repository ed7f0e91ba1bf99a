// The figures of the period in a row: how many texts were checked, how many were stopped, what became of those.
import type { Overview } from '../../admin/contract.ts';
import { number, share } from '../format.ts';
import { messages } from '../messages.ts';

type Totals = Overview['totals'];
const words = messages.figures;
const parts = ['redacted', 'sentAsIs', 'blocked', 'withdrawn'] as const;

export function FiguresRow({ totals }: { readonly totals: Totals }) {
  const { inspected, held } = totals;
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title" class="unseen">
        {words.title}
      </h2>
      <dl class="figures">
        <Figure name="inspected" value={inspected} hint={words.inspectedHint} />
        <Figure name="held" value={held} hint={words.ofInspected(share(held, inspected))} />
        {parts.map((name) => (
          <Figure
            key={name}
            name={name}
            value={totals[name]}
            hint={held === 0 ? words.noneHeld : words.ofHeld(share(totals[name], held))}
          />
        ))}
      </dl>
    </section>
  );
}

type FigureProps = {
  readonly name: keyof Totals;
  readonly value: number;
  readonly hint: string;
};

const Figure = ({ name, value, hint }: FigureProps) => (
  <div class={`card figure-card ${name}`}>
    <dt>{words[name]}</dt>
    <dd class="value" data-figure={name}>
      {number(value)}
    </dd>
    <dd class="quiet">{hint}</dd>
  </div>
);
