// What was found and what the policy said, day by day; one class at a time or all together.
import { useState } from 'preact/hooks';
import { classes } from '../../../lib/contract/words.ts';
import type { Overview } from '../../admin/contract.ts';
import { actionsIn, type ClassChoice, type Column, columnsOf, totalOf } from '../charts/columns.ts';
import { FigureTable } from '../charts/FigureTable.tsx';
import { StackedChart } from '../charts/StackedChart.tsx';
import { dayShort, number } from '../format.ts';
import { messages } from '../messages.ts';

const words = messages.decisions;
const choices: readonly ClassChoice[] = ['all', ...classes.toReversed()];

export function Decisions({ overview }: { readonly overview: Overview }) {
  const [choice, setChoice] = useState<ClassChoice>('all');
  const columns = columnsOf(overview, choice);
  const total = totalOf(overview.decisions, choice);
  const label = words.chart(total, dayShort(overview.from), dayShort(overview.to));
  return (
    <section class="card" aria-labelledby="decisions-title">
      <div>
        <h2 id="decisions-title">{words.title}</h2>
        <p class="quiet">{words.hint}</p>
      </div>
      <ClassPicker overview={overview} choice={choice} onChoice={setChoice} />
      {total === 0 ? (
        <p class="nothing">{choice === 'all' ? words.none : words.noneOfClass}</p>
      ) : (
        <>
          <StackedChart columns={columns} label={label} />
          <DecisionTable columns={columns} />
        </>
      )}
    </section>
  );
}

type PickerProps = {
  readonly overview: Overview;
  readonly choice: ClassChoice;
  readonly onChoice: (choice: ClassChoice) => void;
};

const ClassPicker = ({ overview, choice, onChoice }: PickerProps) => (
  <fieldset class="chips">
    <legend class="unseen">{words.by}</legend>
    {choices.map((each) => (
      <label key={each}>
        <input
          type="radio"
          name="class"
          value={each}
          checked={each === choice}
          onChange={() => onChoice(each)}
        />
        <span class="chip">
          {each === 'all' ? words.all : messages.classes[each]}{' '}
          <b>{number(totalOf(overview.decisions, each))}</b>
        </span>
      </label>
    ))}
  </fieldset>
);

function DecisionTable({ columns }: { readonly columns: readonly Column[] }) {
  const shown = actionsIn(columns);
  const rows = columns.map(({ day, parts, total }) => ({
    name: dayShort(day),
    figures: [
      ...shown.map((action) => parts.find((part) => part.action === action)?.count ?? 0),
      total,
    ],
  }));
  const head = [words.day, ...shown.map((action) => messages.actions[action]), words.total];
  return <FigureTable summary={words.table} caption={words.title} head={head} rows={rows} />;
}
