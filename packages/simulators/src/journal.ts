import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ledgerEntrySchema, type LedgerEntry } from './ledger-entry.js';

/** Where the books are kept between two starts. */
export interface Journal {
  /** All entries, first to last. */
  read(): LedgerEntry[];
  append(entry: LedgerEntry): void;
}

/** Keeps nothing: the books end with the program. */
export const noJournal: Journal = { read: () => [], append: () => undefined };

/**
 * A file of one JSON text a line, written before the answer is given. A line that a killed program left unfinished was
 * never answered, and is passed over.
 */
export function fileJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true });
  return {
    read: () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(entryOf) : []),
    // The line break comes first, so that an unfinished line before it spoils only itself.
    append: (entry) => {
      appendFileSync(path, `\n${JSON.stringify(entry)}`, { mode: 0o600 });
    },
  };
}

function entryOf(line: string): LedgerEntry[] {
  try {
    return [ledgerEntrySchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
