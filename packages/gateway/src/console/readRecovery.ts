import { isoTime } from '@tillgate/contract';
import { findRecovery } from '../db/console-recoveries.js';
import { done, type VisitorMethod } from './console-method.js';
import { linkInvalid } from './readInvitation.js';
import { hashOfToken } from './secret-token.js';

/** Tells whoever has a link of the operator whose account it opens. */
export const readRecovery: VisitorMethod<'readRecovery'> = async ({ context }, { token }) => {
  const { db, machineClock } = context;
  const recovery = await findRecovery(db, hashOfToken(token), machineClock.nowMs());
  if (!recovery) return linkInvalid();
  const { email, hasTotp, expiresAtMs } = recovery;
  return done({ email, hasTotp, expiresAt: isoTime(expiresAtMs) });
};
