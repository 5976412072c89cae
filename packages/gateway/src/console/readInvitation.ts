import { isoTime } from '@tillgate/contract';
import { findInvitation } from '../db/console-invitations.js';
import { everyMerchant } from '../db/console-memberships.js';
import { hasAccount } from '../db/console-people.js';
import { findMerchant } from '../db/merchants.js';
import type { Context } from '../ports.js';
import { done, refused, type ConsoleRefusal, type VisitorMethod } from './console-method.js';
import { hashOfToken } from './secret-token.js';

/** Tells whoever has a link what it invites to. */
export const readInvitation: VisitorMethod<'readInvitation'> = async ({ context }, { token }) => {
  const { db, machineClock } = context;
  const invitation = await findInvitation(db, hashOfToken(token), machineClock.nowMs());
  if (!invitation) return linkInvalid();
  const { email, clientId, role, expiresAtMs } = invitation;
  const merchantName = await nameOf(context, clientId);
  return done({
    ...(email !== undefined && { email }),
    role,
    ...(merchantName !== undefined && { merchantName }),
    hasAccount: email !== undefined && (await hasAccount(db, email)),
    expiresAt: isoTime(expiresAtMs),
  });
};

export function linkInvalid(): ConsoleRefusal {
  return refused(
    'LINK_INVALID',
    'The link was used or taken back, or its time is over; ask for another one.',
  );
}

async function nameOf({ db }: Context, clientId: string): Promise<string | undefined> {
  return clientId === everyMerchant ? undefined : (await findMerchant(db, clientId))?.displayName;
}
