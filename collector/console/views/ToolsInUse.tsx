// Which AI tools are in use: one bar a tool, the stopped part of it marked.
import type { Overview } from '../../admin/contract.ts';
import { FigureTable } from '../charts/FigureTable.tsx';
import { number } from '../format.ts';
import { messages } from '../messages.ts';

type Tools = Overview['tools'];
const words = messages.tools;

export function ToolsInUse({ tools }: { readonly tools: Tools }) {
  const most = Math.max(1, ...tools.map(({ submissions }) => submissions));
  const named = tools.map((tool) => ({
    ...tool,
    name: tool.id === 'generic' ? words.otherTool : tool.name,
  }));
  return (
    <section class="card" aria-labelledby="tools-title">
      <div>
        <h2 id="tools-title">{words.title}</h2>
        <p class="quiet">{words.hint}</p>
      </div>
      <ul class="bars">
        {named.map(({ id, name, submissions, held }) => (
          <li key={id}>
            <span class="bar-name" dir="auto">
              {name}
            </span>
            <span class="bar-value">{number(submissions)}</span>
            <span class="bar-track" aria-hidden="true">
              <span class="bar-fill" style={{ inlineSize: `${(100 * submissions) / most}%` }}>
                <span
                  class="bar-held"
                  style={{ inlineSize: `${(100 * held) / Math.max(1, submissions)}%` }}
                />
              </span>
            </span>
            <span class="bar-hint quiet">{words.bar(held)}</span>
          </li>
        ))}
      </ul>
      <FigureTable
        summary={words.table}
        caption={words.title}
        head={[words.tool, words.submissions, words.held, words.redacted]}
        rows={named.map(({ name, submissions, held, redacted }) => ({
          name,
          figures: [submissions, held, redacted],
        }))}
      />
    </section>
  );
}
