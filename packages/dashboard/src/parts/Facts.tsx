import type { ComponentChildren } from 'preact';

export interface Fact {
  readonly name: string;
  /** Absent: the fact is left out. */
  readonly value: ComponentChildren;
}

/** Names and values in two columns. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(({ value }) => value !== undefined && value !== '')
        .map(({ name, value }) => (
          <div key={name} class="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
