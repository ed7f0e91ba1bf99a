// Why something was sent as it is, where policy asked for a reason. Not shown where nobody was asked.
import type { Overview } from '../../admin/contract.ts';
import { number } from '../format.ts';
import { messages } from '../messages.ts';

const words = messages.reasons;

export function Reasons({ reasons }: { readonly reasons: Overview['reasons'] }) {
  if (reasons.length === 0) return null;
  const most = Math.max(1, ...reasons.map(({ decisions }) => decisions));
  return (
    <section class="card" aria-labelledby="reasons-title">
      <div>
        <h2 id="reasons-title">{words.title}</h2>
        <p class="quiet">{words.hint}</p>
      </div>
      <ul class="bars">
        {reasons.map(({ id, label, decisions }) => (
          <li key={id}>
            <span class="bar-name" dir="auto">
              {label}
            </span>
            <span class="bar-value">{number(decisions)}</span>
            <span class="bar-track" aria-hidden="true">
              <span class="bar-fill" style={{ inlineSize: `${(100 * decisions) / most}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
