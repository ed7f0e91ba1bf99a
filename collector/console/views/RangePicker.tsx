// Which period the figures are of. Radio buttons, so that the arrow keys work as everywhere.
import { ranges } from '../../admin/contract.ts';
import { messages } from '../messages.ts';

type Props = { readonly days: number; readonly onDays: (days: number) => void };

export function RangePicker({ days, onDays }: Props) {
  return (
    <fieldset class="segments">
      <legend class="unseen">{messages.overview.range}</legend>
      {ranges.map((range) => (
        <label key={range}>
          <input
            type="radio"
            name="range"
            value={range}
            checked={range === days}
            onChange={() => onDays(range)}
          />
          <span class="segment">{messages.overview.days(range)}</span>
        </label>
      ))}
    </fieldset>
  );
}
