import { deleteEndedInvitations, insertInvitation } from '../db/console-invitations.js';
import { everyMerchant, hasOwner } from '../db/console-memberships.js';
import type { Context } from '../ports.js';
import { newInvitation } from './invitation-link.js';

/**
 * The path of a link by which somebody becomes the first owner of every merchant; undefined where there is one. Each start,
 * and the operator, makes another one, as nobody can read the last one again; the first to be used ends them all.
 */
export async function firstOwnerPath({
  db,
  machineClock,
}: Pick<Context, 'db' | 'machineClock'>): Promise<string | undefined> {
  if (await hasOwner(db)) return undefined;
  const nowMs = machineClock.nowMs();
  await deleteEndedInvitations(db, nowMs);
  const terms = { email: undefined, clientId: everyMerchant, role: 'OWNER', invitedBy: undefined } as const;
  const { invitation, path } = newInvitation({ ...terms, nowMs });
  await insertInvitation(db, invitation);
  return path;
}
