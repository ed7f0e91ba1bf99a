// A list of names and values, two columns.
import type { ComponentChildren } from 'preact';

export type Fact = { readonly name: string; readonly value: ComponentChildren };

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, value }) => [
        <dt key={name}>{name}</dt>,
        <dd key={`${name}=`}>{value}</dd>,
      ])}
    </dl>
  );
}
