import type { DisputeEntry } from './dispute-entry.js';

interface Change {
  /** How many changes were entered before it, and it. */
  readonly place: number;
  readonly entry: DisputeEntry;
}

/** What the entries about disputes amount to. Decides nothing. */
export class DisputeBooks {
  readonly #standing = new Map<string, DisputeEntry>();
  #changes: Change[] = [];
  #places = 0;

  enter(entry: DisputeEntry): void {
    this.#standing.set(entry.disputeId, entry);
    this.#places += 1;
    this.#changes.push({ place: this.#places, entry });
  }

  /** Forgets a merchant's disputes, and that they ever changed. */
  forget(merchantId: string): void {
    const isOthers = (entry: DisputeEntry) => entry.merchantId !== merchantId;
    for (const entry of this.#standing.values()) if (!isOthers(entry)) this.#standing.delete(entry.disputeId);
    this.#changes = this.#changes.filter(({ entry }) => isOthers(entry));
  }

  find(disputeId: string): DisputeEntry | undefined {
    return this.#standing.get(disputeId);
  }

  /** As they stand, in the order of their raising. */
  all(): DisputeEntry[] {
    return [...this.#standing.values()];
  }

  /** What was entered behind a place, in its order. */
  changesAfter(place: number): Change[] {
    return this.#changes.filter((change) => change.place > place);
  }
}
