import type { ComponentChildren } from 'preact';

/** `good`: done, money is there. `bad`: it failed. `busy`: on its way. `held`: waits for somebody. `due`: for us, and not for ever. */
export type Tone = 'good' | 'bad' | 'busy' | 'held' | 'due' | 'neutral';

/** A state in a word; the dot's shape tells it apart without colour. */
export function Chip({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return <span class={`chip chip-${tone}`}>{children}</span>;
}
