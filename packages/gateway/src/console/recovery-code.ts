import { randomInt } from 'node:crypto';
import type { Vault } from '../ports.js';

const howMany = 10;
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Ten codes of 51 random bits, `k3x9p-0qv7m`; each helps once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () => `${fiveLetters()}-${fiveLetters()}`);
}

export function isRecoveryCode(code: string): boolean {
  return code.includes('-');
}

/** What is stored of one: a keyed hash, as it is short enough to be guessed from a plain one. */
export function hashOfRecoveryCode(vault: Vault, personId: string, code: string): string {
  return vault.fingerprint(`console recovery code ${code}`, personId);
}

function fiveLetters(): string {
  return Array.from({ length: 5 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
