import { isoTime } from '@tillgate/contract';
import { listInvitations } from '../db/console-invitations.js';
import { everyMerchant, membersOf, type Member } from '../db/console-memberships.js';
import { done, type ConsoleMethod } from './console-method.js';
import { governedBy } from './everywhere-owner.js';
import { openInvitation } from './open-invitation.js';

/** Lists who has a role for the merchant, and who is invited to one. */
export const readTeam: ConsoleMethod<'readTeam'> = async ({ context, caller }, { clientId }) => {
  const { db, machineClock } = context;
  const clientIds = await governedBy(db, caller, clientId);
  const [members, invitations] = await Promise.all([
    membersOf(db, clientId),
    listInvitations(db, { clientIds, nowMs: machineClock.nowMs() }),
  ]);
  return done({ members: members.map(memberAnswer), invitations: invitations.map(openInvitation) });
};

function memberAnswer({ personId, email, name, role, clientId, hasTotp, lastSeenAtMs }: Member) {
  return {
    personId,
    email,
    name,
    role,
    isEverywhere: clientId === everyMerchant,
    hasTotp,
    ...(lastSeenAtMs !== undefined && { lastSeenAt: isoTime(lastSeenAtMs) }),
  };
}
