// The table behind a chart: the same figures for people who do not see it, or who want the number.
import { number } from '../format.ts';

type Props = {
  readonly summary: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly figures: readonly number[] }[];
};

export function FigureTable({ summary, caption, head, rows }: Props) {
  const [first = '', ...rest] = head;
  return (
    <details class="behind">
      <summary>{summary}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs, a section would be a landmark */}
      <div class="scroll" role="group" aria-label={caption} tabIndex={0}>
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {rest.map((name) => (
                <th key={name} scope="col" class="figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, figures }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {figures.map((figure, index) => (
                  <td key={rest[index]} class="figure">
                    {number(figure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
