import { deleteInvitationsBy } from '../db/console-invitations.js';
import { everyMerchant, findRole, holdOwners, type Membership } from '../db/console-memberships.js';
import { transact, type Tx } from '../db/transact.js';
import { done, refused, type ConsoleReply, type ConsoleSituation } from './console-method.js';
import { isOwnerEverywhere, ownersEverywhereOnly } from './everywhere-owner.js';

/**
 * Changes or takes away what a member may do. Somebody always owns the merchant, and somebody every merchant; and who is no
 * owner any more has no invitations open.
 */
export async function changeMembership(
  { context, caller }: ConsoleSituation,
  { clientId, personId }: { clientId: string; personId: string },
  { isOwnerStill, change }: { isOwnerStill: boolean; change(tx: Tx, membership: Membership): Promise<void> },
): Promise<ConsoleReply<Record<string, never>>> {
  const { db } = context;
  const mayChangeAll = await isOwnerEverywhere(db, caller);
  return transact(db, async (tx) => {
    const membership = await findRole(tx, { personId, clientId });
    if (!membership) return refused('NOT_FOUND', 'There is no such member.');
    if (membership.clientId === everyMerchant && !mayChangeAll) return ownersEverywhereOnly();
    if (!isOwnerStill) {
      if (isLastOwner(membership, await holdOwners(tx, membership.clientId))) {
        return refused('CONFLICT', 'This is the last owner; make somebody else one first.');
      }
      await deleteInvitationsBy(tx, personId);
    }
    await change(tx, membership);
    return done({});
  });
}

function isLastOwner({ personId, clientId }: Membership, owners: readonly Membership[]): boolean {
  const isOwner = owners.some((owner) => owner.personId === personId && owner.clientId === clientId);
  return isOwner && owners.every((owner) => owner.personId === personId);
}
