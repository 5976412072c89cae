import type { ComponentChildren } from 'preact';

export interface Fact {
  readonly name: string;
  /** Absent: the fact is left out. */
  readonly value: ComponentChildren;
}

/** Names and values in two columns; amounts stand at the end of theirs, one below the other. */
export function Facts({ facts, areAmounts = false }: { facts: readonly Fact[]; areAmounts?: boolean }) {
  return (
    <dl class={areAmounts ? 'facts facts-amounts' : 'facts'}>
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
