import { useRecoveryCode, useTotpStep } from '../db/console-totp.js';
import type { Person } from '../db/console-people.js';
import type { Context } from '../ports.js';
import { fromBase32 } from './base32.js';
import { hashOfRecoveryCode, isRecoveryCode } from './recovery-code.js';
import { stepOfCode } from './totp.js';

/** To whom a sealed secret of an authenticator belongs. */
export function totpOwner(personId: string): string {
  return `console totp ${personId}`;
}

/** Whether a person brings what is asked besides the password: nothing, a fresh code, or a recovery code. Uses it up. */
export async function passesSecondFactor(
  context: Context,
  person: Person,
  code: string | undefined,
): Promise<boolean> {
  if (person.sealedTotp === undefined) return true;
  if (code === undefined) return false;
  const { db, vault, machineClock } = context;
  const { personId } = person;
  if (isRecoveryCode(code)) return useRecoveryCode(db, personId, hashOfRecoveryCode(vault, personId, code));
  const secret = fromBase32(vault.open(person.sealedTotp, totpOwner(personId)));
  const step = stepOfCode(secret, code, machineClock.nowMs());
  return step !== undefined && useTotpStep(db, personId, step);
}
