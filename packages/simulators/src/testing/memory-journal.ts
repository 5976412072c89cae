import type { Journal } from '../journal.js';
import type { LedgerEntry } from '../ledger-entry.js';

/** Keeps the books as long as the test runs; begins with a copy of what another one kept. */
export function memoryJournal(kept: readonly LedgerEntry[] = []): Journal {
  const entries = [...kept];
  return { read: () => [...entries], append: (entry) => void entries.push(entry) };
}
