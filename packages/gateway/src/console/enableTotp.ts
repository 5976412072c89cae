import { findPerson } from '../db/console-people.js';
import { confirmTotp } from '../db/console-totp.js';
import { fromBase32 } from './base32.js';
import { done, refused, type PersonMethod } from './console-method.js';
import { limitTries } from './limit-tries.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-code.js';
import { totpOwner } from './second-factor.js';
import { stepOfCode } from './totp.js';

/** Asks for codes from now on, once the authenticator has shown that it has the secret. */
export const enableTotp: PersonMethod<'enableTotp'> = async (situation, { code }) => {
  const { context, caller } = situation;
  const { db, vault, machineClock } = context;
  const { personId } = caller;
  const sealedSecret = (await findPerson(db, personId))?.sealedPendingTotp;
  if (sealedSecret === undefined) return refused('CONFLICT', 'Start with a new secret.');
  const limit = await limitTries(situation, caller);
  if (limit.kind === 'refused') return limit;
  const secret = fromBase32(vault.open(sealedSecret, totpOwner(personId)));
  const step = stepOfCode(secret, code, machineClock.nowMs());
  if (step === undefined) return refused('CODE_REQUIRED', 'The code is wrong; wait for the next one.');
  const recoveryCodes = newRecoveryCodes();
  const codeHashes = recoveryCodes.map((each) => hashOfRecoveryCode(vault, personId, each));
  const isConfirmed = await confirmTotp(db, { personId, sealedSecret, codeHashes, step });
  if (!isConfirmed) return refused('CONFLICT', 'Start with a new secret.');
  await limit.succeed();
  return done({ recoveryCodes });
};
