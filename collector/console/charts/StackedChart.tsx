// A stacked column chart in plain SVG, sized by the page. Pointing at a day shows its figures; the same figures are
// in the table beside it, which is what a screen reader gets.
import { useState } from 'preact/hooks';
import type { Action } from '../../../lib/contract/words.ts';
import { dayLong, dayShort, number } from '../format.ts';
import { messages } from '../messages.ts';
import { actionsIn, type Column, ticks } from './columns.ts';

type Props = { readonly columns: readonly Column[]; readonly label: string };

export function StackedChart({ columns, label }: Props) {
  const [shown, setShown] = useState<number | null>(null);
  const steps = ticks(Math.max(...columns.map(({ total }) => total)));
  const top = steps.at(-1) ?? 1;
  const column = shown === null ? undefined : columns[shown];
  return (
    <div class="chart">
      <div class="chart-scale" aria-hidden="true">
        {steps.toReversed().map((step) => (
          <span key={step}>{number(step)}</span>
        ))}
      </div>
      <div class="chart-plot" onPointerLeave={() => setShown(null)}>
        <svg class="chart-drawing" role="img" aria-label={label}>
          {steps.map((step) => (
            <line
              key={step}
              class={step === 0 ? 'base' : 'grid'}
              x1="0"
              x2="100%"
              y1={`${100 - (100 * step) / top}%`}
              y2={`${100 - (100 * step) / top}%`}
            />
          ))}
          {columns.map((each, index) => (
            <Stack
              key={each.day}
              column={each}
              top={top}
              x={(100 * index) / columns.length}
              width={100 / columns.length}
              lit={index === shown}
              onShow={() => setShown(index)}
            />
          ))}
        </svg>
        {column && <Tip column={column} index={shown ?? 0} of={columns.length} />}
      </div>
      <DayAxis columns={columns} />
      <Legend actions={actionsIn(columns)} />
    </div>
  );
}

type StackProps = {
  readonly column: Column;
  readonly top: number;
  readonly x: number;
  readonly width: number;
  readonly lit: boolean;
  readonly onShow: () => void;
};

function Stack({ column, top, x, width, lit, onShow }: StackProps) {
  let y = 100;
  return (
    <g>
      <rect
        class={lit ? 'hit lit' : 'hit'}
        x={`${x}%`}
        y="0"
        width={`${width}%`}
        height="100%"
        onPointerEnter={onShow}
      />
      {column.parts.map(({ action, count }) => {
        const height = (100 * count) / top;
        y -= height;
        return (
          <rect
            key={action}
            class={`part ${action}`}
            x={`${x + width * 0.16}%`}
            y={`${y}%`}
            width={`${width * 0.68}%`}
            height={`${height}%`}
          />
        );
      })}
    </g>
  );
}

type TipProps = { readonly column: Column; readonly index: number; readonly of: number };

function Tip({ column, index, of }: TipProps) {
  const side = index < of / 2 ? 'after' : 'before';
  const at = (100 * (index + (side === 'after' ? 1 : 0))) / of;
  const place =
    side === 'after' ? { insetInlineStart: `${at}%` } : { insetInlineEnd: `${100 - at}%` };
  return (
    <div class="chart-tip" style={place} aria-hidden="true">
      <strong>{dayLong(column.day)}</strong>
      {column.parts.toReversed().map(({ action, count }) => (
        <span key={action} class="tip-line">
          <i class={`swatch ${action}`} />
          {messages.actions[action]}
          <b>{number(count)}</b>
        </span>
      ))}
      <span class="tip-line">
        <i class="swatch" />
        {messages.decisions.total}
        <b>{number(column.total)}</b>
      </span>
    </div>
  );
}

/** About six dates, the last day always among them. */
function DayAxis({ columns }: { readonly columns: readonly Column[] }) {
  const every = Math.max(1, Math.ceil(columns.length / 6));
  const last = columns.length - 1;
  return (
    <div class="chart-days" aria-hidden="true">
      {columns.map(({ day }, index) => (
        <span key={day} class="chart-day">
          {(last - index) % every === 0 ? dayShort(day) : ''}
        </span>
      ))}
    </div>
  );
}

function Legend({ actions }: { readonly actions: readonly Action[] }) {
  return (
    <ul class="legend" aria-hidden="true">
      {actions.map((action) => (
        <li key={action}>
          <i class={`swatch ${action}`} />
          {messages.actions[action]}
        </li>
      ))}
    </ul>
  );
}
