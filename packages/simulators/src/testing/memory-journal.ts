import type { Journal } from '../journal.js';
import { ledgerEntrySchema, type LedgerEntry } from '../ledger-entry.js';

/** Keeps the books as long as the test runs, in the shape of a file; begins with a copy of what another one kept. */
export function memoryJournal(kept: readonly LedgerEntry[] = []): Journal {
  const lines = kept.map((entry) => JSON.stringify(entry));
  return {
    read: () => lines.map((line) => ledgerEntrySchema.parse(JSON.parse(line))),
    append: (entry) => void lines.push(JSON.stringify(entry)),
  };
}
