import type { Db } from '../db/engine.js';
import { findMerchant, type StoredMerchant } from '../db/merchants.js';
import type { KeyPair } from '../key-pair.js';
import type { Vault } from '../ports.js';
import { refusal } from './command-error.js';

/** What the commands work with. */
export interface Operator {
  db: Db;
  vault: Vault;
  nowMs: number;
  /** Where browsers find the dashboard, as far as the settings say. */
  consoleUrl: string;
  /** 256 random bits in hexadecimal. */
  newSecret(): string;
  newKeyPair(): Promise<KeyPair>;
  readText(path: string): Promise<string>;
}

/** Does what a command says; returns the text to print. Throws a CommandError where it may not be done. */
export type Action = (operator: Operator) => Promise<string>;

/** One command: its words, what follows them, and what it is for. */
export interface Verb {
  name: string;
  synopsis: string;
  about: string;
  /** Reads what follows the name; touches nothing. Throws a CommandError for what makes no sense. */
  read(args: string[]): Action;
}

/** How soon a running gateway sees a change; it keeps what it read of a merchant that long. */
export const takesEffect = 'A running gateway sees it within 5 seconds.';

/** The merchant with a client id. Throws a CommandError where there is none. */
export async function merchantOf({ db }: Operator, clientId: string): Promise<StoredMerchant> {
  const merchant = await findMerchant(db, clientId);
  if (!merchant) throw refusal(`There is no merchant ${clientId}; "list" names those that there are.`);
  return merchant;
}
