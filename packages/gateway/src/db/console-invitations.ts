import type { ConsoleRole } from '@tillgate/contract/console';
import { everyMerchant, roleOfText } from './console-memberships.js';
import type { Db } from './engine.js';
import type { Tx } from './transact.js';

export interface Invitation {
  invitationId: string;
  /** Undefined: whoever accepts says it. */
  email: string | undefined;
  /** Or `*`. */
  clientId: string;
  role: ConsoleRole;
  expiresAtMs: number;
}

export interface NewInvitation extends Invitation {
  tokenHash: string;
  /** The person; undefined: the gateway itself. */
  invitedBy: string | undefined;
  createdAtMs: number;
}

export async function insertInvitation(tx: Tx | Db, invitation: NewInvitation): Promise<void> {
  await tx
    .insertInto('console_invitation')
    .values({
      invitation_id: invitation.invitationId,
      token_hash: invitation.tokenHash,
      email: invitation.email ?? null,
      client_id: invitation.clientId,
      role: invitation.role,
      invited_by: invitation.invitedBy ?? null,
      created_at: invitation.createdAtMs,
      expires_at: invitation.expiresAtMs,
    })
    .execute();
}

/** The invitation behind a link that is not over. */
export async function findInvitation(
  db: Db | Tx,
  tokenHash: string,
  nowMs: number,
): Promise<Invitation | undefined> {
  const row = await open(db, nowMs).where('token_hash', '=', tokenHash).executeTakeFirst();
  return row && invitationOf(row);
}

/** Those to a person that are not over, for some client ids, newest first. */
export async function listInvitations(
  db: Db | Tx,
  { clientIds, nowMs }: { clientIds: readonly string[]; nowMs: number },
): Promise<Invitation[]> {
  const rows = await open(db, nowMs)
    .where('client_id', 'in', clientIds)
    .where('email', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('invitation_id')
    .execute();
  return rows.map(invitationOf);
}

/** Makes a link worthless. Returns whether there was such an invitation for these client ids. */
export async function deleteInvitation(
  tx: Tx | Db,
  invitationId: string,
  clientIds: readonly string[],
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('console_invitation')
    .where('invitation_id', '=', invitationId)
    .where('client_id', 'in', clientIds)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Takes back what a person was invited to, of one client id. */
export async function deleteInvitationsTo(tx: Tx, email: string, clientId: string): Promise<void> {
  await tx
    .deleteFrom('console_invitation')
    .where('email', '=', email)
    .where('client_id', '=', clientId)
    .execute();
}

/** Takes back what a person invited others to, who may not do so any more. */
export async function deleteInvitationsBy(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('console_invitation').where('invited_by', '=', personId).execute();
}

/** Takes back every link to the first owner: there is one. */
export async function deleteOwnerLinks(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('console_invitation')
    .where('client_id', '=', everyMerchant)
    .where('email', 'is', null)
    .execute();
}

export async function deleteEndedInvitations(tx: Tx | Db, nowMs: number): Promise<void> {
  await tx.deleteFrom('console_invitation').where('expires_at', '<=', BigInt(nowMs)).execute();
}

function open(db: Db | Tx, nowMs: number) {
  return db
    .selectFrom('console_invitation')
    .select(['invitation_id', 'email', 'client_id', 'role', 'expires_at'])
    .where('expires_at', '>', BigInt(nowMs));
}

function invitationOf(row: {
  invitation_id: string;
  email: string | null;
  client_id: string;
  role: string;
  expires_at: bigint;
}): Invitation {
  return {
    invitationId: row.invitation_id,
    email: row.email ?? undefined,
    clientId: row.client_id,
    role: roleOfText(row.role),
    expiresAtMs: Number(row.expires_at),
  };
}
