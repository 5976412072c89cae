import type { DisputeEntry } from './disputes/dispute-entry.js';
import type { OperationEntry } from './ledger-entry.js';

type KeptEntry = OperationEntry | DisputeEntry;

/** What was entered of each merchant, and copies of it by name. To enter a copy again is to be where it was made. */
export class MerchantEntries {
  readonly #entries = new Map<string, KeptEntry[]>();
  readonly #snapshots = new Map<string, Map<string, readonly KeptEntry[]>>();

  add(merchantId: string, entry: KeptEntry): void {
    const entries = this.#entries.get(merchantId);
    if (entries) entries.push(entry);
    else this.#entries.set(merchantId, [entry]);
  }

  entriesOf(merchantId: string): readonly KeptEntry[] {
    return this.#entries.get(merchantId) ?? [];
  }

  /** Forgets what was entered, and no copy. */
  forget(merchantId: string): void {
    this.#entries.delete(merchantId);
  }

  keepSnapshot(merchantId: string, name: string): void {
    const snapshots = this.#snapshots.get(merchantId) ?? new Map<string, readonly KeptEntry[]>();
    this.#snapshots.set(merchantId, snapshots.set(name, [...this.entriesOf(merchantId)]));
  }

  snapshot(merchantId: string, name: string): readonly KeptEntry[] | undefined {
    return this.#snapshots.get(merchantId)?.get(name);
  }

  deleteSnapshot(merchantId: string, name: string): void {
    const snapshots = this.#snapshots.get(merchantId);
    snapshots?.delete(name);
    if (snapshots?.size === 0) this.#snapshots.delete(merchantId);
  }
}
