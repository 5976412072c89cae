import { randomUUID } from 'node:crypto';
import type { ConsoleRole } from '@tillgate/contract/console';
import type { NewInvitation } from '../db/console-invitations.js';
import { hashOfToken, newToken } from './secret-token.js';

const dayMs = 24 * 60 * 60 * 1000;
/** The links of an operator stand on a terminal; one to a member may lie in a mailbox over a week-end. */
export const linkLivesMs = { firstOwner: dayMs, recovery: dayMs, member: 7 * dayMs } as const;

export interface InvitationTerms {
  email: string | undefined;
  clientId: string;
  role: ConsoleRole;
  invitedBy: string | undefined;
  nowMs: number;
}

/**
 * Makes an invitation, and the path of its link. The token stands behind `#`, which browsers do not send, so that it is in no
 * log of a server or proxy.
 */
export function newInvitation({ nowMs, ...terms }: InvitationTerms): {
  invitation: NewInvitation;
  path: string;
} {
  const token = newToken();
  const livesMs = terms.email === undefined ? linkLivesMs.firstOwner : linkLivesMs.member;
  const invitation = {
    ...terms,
    invitationId: randomUUID(),
    tokenHash: hashOfToken(token),
    createdAtMs: nowMs,
    expiresAtMs: nowMs + livesMs,
  };
  return { invitation, path: `/invitation#${token}` };
}
