/** The clock of a sandbox merchant that has one of its own. */
export type OwnClock =
  | { readonly kind: 'RUNNING'; /** Ahead of the machine's. */ readonly offsetMs: number }
  | { readonly kind: 'FROZEN'; readonly atMs: number };

/** What a merchant's clock shows while the machine's shows `machineMs`. */
export function timeBy(clock: OwnClock | undefined, machineMs: number): number {
  if (!clock) return machineMs;
  return clock.kind === 'FROZEN' ? clock.atMs : machineMs + clock.offsetMs;
}
