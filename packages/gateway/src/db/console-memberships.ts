import { consoleRoles, type ConsoleRole } from '@tillgate/contract/console';
import type { Db } from './engine.js';
import type { Tx } from './transact.js';

/** In the place of a client id: every merchant of the gateway, those to come too. */
export const everyMerchant = '*';

export interface Membership {
  personId: string;
  /** Or {@link everyMerchant}. */
  clientId: string;
  role: ConsoleRole;
}

/** A role as it is stored. Throws for a text that is none. */
export function roleOfText(text: string): ConsoleRole {
  const role = consoleRoles.find((name) => name === text);
  if (role === undefined) throw new Error(`There is no role ${text}.`);
  return role;
}

/** The person's role for a merchant, its own or the one for every merchant; undefined: none. */
export async function findRole(
  db: Db | Tx,
  { personId, clientId }: { personId: string; clientId: string },
): Promise<Membership | undefined> {
  const row = await db
    .selectFrom('console_membership')
    .select(['client_id', 'role'])
    .where('person_id', '=', personId)
    .where('client_id', 'in', [clientId, everyMerchant])
    .executeTakeFirst();
  return row && { personId, clientId: row.client_id, role: roleOfText(row.role) };
}

/** All roles of a person, by client id. */
export async function rolesOfPerson(db: Db | Tx, personId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('console_membership')
    .select(['client_id', 'role'])
    .where('person_id', '=', personId)
    .orderBy('client_id')
    .execute();
  return rows.map((row) => ({ personId, clientId: row.client_id, role: roleOfText(row.role) }));
}

export interface Member extends Membership {
  email: string;
  name: string;
  hasTotp: boolean;
  /** Of the sessions that there are; undefined: there is none. */
  lastSeenAtMs: number | undefined;
}

/** Who has a role for a merchant, by name. */
export async function membersOf(db: Db, clientId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('console_membership as m')
    .innerJoin('console_person as p', 'p.person_id', 'm.person_id')
    .select(['m.person_id', 'm.client_id', 'm.role', 'p.email', 'p.name', 'p.totp_secret'])
    .select((eb) =>
      eb
        .selectFrom('console_session as s')
        .select(({ fn }) => fn.max('s.last_seen_at').as('last'))
        .whereRef('s.person_id', '=', 'm.person_id')
        .as('last_seen_at'),
    )
    .where('m.client_id', 'in', [clientId, everyMerchant])
    .orderBy('p.name')
    .orderBy('p.email')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    clientId: row.client_id,
    role: roleOfText(row.role),
    email: row.email,
    name: row.name,
    hasTotp: row.totp_secret !== null,
    lastSeenAtMs: row.last_seen_at === null ? undefined : Number(row.last_seen_at),
  }));
}

/** Whether somebody is owner of every merchant. */
export async function hasOwner(db: Db | Tx): Promise<boolean> {
  const row = await db
    .selectFrom('console_membership')
    .select('person_id')
    .where('client_id', '=', everyMerchant)
    .where('role', '=', 'OWNER')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The owners that a merchant has, with those of every merchant. Their rows are held, so that of two who take one another's
 * role away the later one sees what the earlier one did.
 */
export async function holdOwners(tx: Tx, clientId: string): Promise<Membership[]> {
  await tx
    .updateTable('console_membership')
    .set({ role: 'OWNER' })
    .where('client_id', 'in', [clientId, everyMerchant])
    .where('role', '=', 'OWNER')
    .execute();
  const rows = await tx
    .selectFrom('console_membership')
    .select(['person_id', 'client_id'])
    .where('client_id', 'in', [clientId, everyMerchant])
    .where('role', '=', 'OWNER')
    .execute();
  return rows.map((row) => ({ personId: row.person_id, clientId: row.client_id, role: 'OWNER' }));
}

export async function insertMembership(tx: Tx, membership: Membership, nowMs: number): Promise<void> {
  const { personId, clientId, role } = membership;
  await tx
    .insertInto('console_membership')
    .values({ person_id: personId, client_id: clientId, role, created_at: nowMs })
    .execute();
}

export async function updateRole(tx: Tx, { personId, clientId, role }: Membership): Promise<void> {
  await tx
    .updateTable('console_membership')
    .set({ role })
    .where('person_id', '=', personId)
    .where('client_id', '=', clientId)
    .execute();
}

export async function deleteMembership(
  tx: Tx,
  { personId, clientId }: Omit<Membership, 'role'>,
): Promise<void> {
  await tx
    .deleteFrom('console_membership')
    .where('person_id', '=', personId)
    .where('client_id', '=', clientId)
    .execute();
}
