import { deleteInvitationsTo, insertInvitation, listInvitations } from '../db/console-invitations.js';
import { everyMerchant, membersOf } from '../db/console-memberships.js';
import { transact } from '../db/transact.js';
import { done, refused, type ConsoleMethod } from './console-method.js';
import { isOwnerEverywhere, ownersEverywhereOnly } from './everywhere-owner.js';
import { newInvitation } from './invitation-link.js';
import { openInvitation } from './open-invitation.js';

/** A limit, as of everything. */
const mostInvitations = 100;

/** Makes a link by which somebody gets a role. An earlier one to the same address ends. */
export const invite: ConsoleMethod<'invite'> = async ({ context, caller }, request) => {
  const { db, machineClock } = context;
  const { email, role, isEverywhere } = request;
  if (isEverywhere && !(await isOwnerEverywhere(db, caller))) return ownersEverywhereOnly();
  if ((await membersOf(db, request.clientId)).some((member) => member.email === email)) {
    return refused('CONFLICT', `${email} has a role here already; change that.`);
  }
  const nowMs = machineClock.nowMs();
  const clientId = isEverywhere ? everyMerchant : request.clientId;
  const invitedBy = caller.kind === 'PERSON' ? caller.personId : undefined;
  const { invitation, path } = newInvitation({ email, clientId, role, invitedBy, nowMs });
  return transact(db, async (tx) => {
    await deleteInvitationsTo(tx, email, clientId);
    if ((await listInvitations(tx, { clientIds: [clientId], nowMs })).length >= mostInvitations) {
      return refused('CONFLICT', `There are ${mostInvitations} open invitations; take one back first.`);
    }
    await insertInvitation(tx, invitation);
    return done({ ...openInvitation(invitation), path });
  });
};
