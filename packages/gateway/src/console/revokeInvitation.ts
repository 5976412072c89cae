import { deleteInvitation } from '../db/console-invitations.js';
import { done, refused, type ConsoleMethod } from './console-method.js';
import { governedBy } from './everywhere-owner.js';

/** Makes a link worthless. */
export const revokeInvitation: ConsoleMethod<'revokeInvitation'> = async (
  { context, caller },
  { clientId, invitationId },
) => {
  const { db } = context;
  const isDeleted = await deleteInvitation(db, invitationId, await governedBy(db, caller, clientId));
  return isDeleted ? done({}) : refused('NOT_FOUND', 'There is no such invitation.');
};
