import { isoTime } from '@tillgate/contract';
import type { Invitation } from '../db/console-invitations.js';
import { everyMerchant } from '../db/console-memberships.js';

/** An invitation as those see it who may take it back: without its link. */
export function openInvitation({ invitationId, email, role, clientId, expiresAtMs }: Invitation) {
  return {
    invitationId,
    ...(email !== undefined && { email }),
    role,
    isEverywhere: clientId === everyMerchant,
    expiresAt: isoTime(expiresAtMs),
  };
}
