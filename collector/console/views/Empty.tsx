// No figures yet: says why, and what to do.
import { messages } from '../messages.ts';
import { Mark } from './Mark.tsx';

const words = messages.empty;
/** The console is served by the collector, at the address that browsers reach it at. */
const kit = () =>
  `npm run --silent spillway -- mdm kit --out ./kit --url ${window.location.origin}`;
const token = 'npm run --silent spillway -- token create';

export function Empty({ enrolled }: { readonly enrolled: number }) {
  return (
    <section class="card empty" aria-labelledby="empty-title">
      <Mark />
      <h2 id="empty-title">{enrolled === 0 ? words.noDevices : words.noEvents}</h2>
      <p class="quiet">{enrolled === 0 ? words.noDevicesText : words.noEventsText(enrolled)}</p>
      {enrolled === 0 && (
        <ol>
          <li>
            {words.step1}
            <pre>
              <code>{kit()}</code>
            </pre>
          </li>
          <li>
            {words.step2}
            <pre>
              <code>{token}</code>
            </pre>
          </li>
        </ol>
      )}
    </section>
  );
}
