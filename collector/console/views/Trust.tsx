// How far the figures can be relied on: of how many browsers they speak, what was lost, and what is never collected.
import type { Overview } from '../../admin/contract.ts';
import { messages } from '../messages.ts';

const words = messages.trust;

export function Trust({ overview }: { readonly overview: Overview }) {
  const { devices, lost, policy } = overview;
  const complete = lost.browser + lost.refused === 0;
  const facts = [
    { name: words.devices, value: words.devicesValue(devices.seenLastDay, devices.enrolled) },
    {
      name: words.lost,
      value: complete ? words.lostNone : words.lostValue(lost.browser, lost.refused),
    },
    { name: words.policy, value: words.policyValue(policy.title, policy.version) },
    { name: words.content, value: words.contentValue },
  ];
  return (
    <section class="card" aria-labelledby="trust-title">
      <h2 id="trust-title">{words.title}</h2>
      <dl class="trust">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
