import { roleOfText, type Membership } from './console-memberships.js';
import type { Db } from './engine.js';
import type { Tx } from './transact.js';

/** Somebody who can sign in to the dashboard. */
export interface Person {
  personId: string;
  email: string;
  name: string;
  passwordHash: string;
  /** Sealed; undefined: no code is asked for. */
  sealedTotp: string | undefined;
  /** Sealed; made, and not confirmed by a code. */
  sealedPendingTotp: string | undefined;
}

export async function findPersonByEmail(db: Db | Tx, email: string): Promise<Person | undefined> {
  const row = await people(db).where('email', '=', email).executeTakeFirst();
  return row && personOf(row);
}

export async function findPerson(db: Db | Tx, personId: string): Promise<Person | undefined> {
  const row = await people(db).where('person_id', '=', personId).executeTakeFirst();
  return row && personOf(row);
}

/** Whether there is somebody with this address who has a role. */
export async function hasAccount(db: Db, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('console_person as p')
    .innerJoin('console_membership as m', 'm.person_id', 'p.person_id')
    .select('p.person_id')
    .where('p.email', '=', email)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertPerson(
  tx: Tx,
  person: Pick<Person, 'personId' | 'email' | 'name' | 'passwordHash'>,
  nowMs: number,
): Promise<void> {
  await tx
    .insertInto('console_person')
    .values({
      person_id: person.personId,
      email: person.email,
      name: person.name,
      password_hash: person.passwordHash,
      totp_secret: null,
      totp_pending: null,
      totp_last_step: null,
      created_at: nowMs,
      recovery_hash: null,
      recovery_until: null,
    })
    .execute();
}

/**
 * Whether a person still has the password that was proven, which takes a while. Held until the transaction is over: who changes
 * it meanwhile ends what is made of it.
 */
export async function isPasswordStill(
  tx: Tx,
  { personId, passwordHash }: Pick<Person, 'personId' | 'passwordHash'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('console_person')
    .set({ password_hash: passwordHash })
    .where('person_id', '=', personId)
    .where('password_hash', '=', passwordHash)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whoever knows the password needs no link of the operator any more. */
export async function setPasswordHash(tx: Tx, personId: string, passwordHash: string): Promise<void> {
  await tx
    .updateTable('console_person')
    .set({ password_hash: passwordHash, recovery_hash: null, recovery_until: null })
    .where('person_id', '=', personId)
    .execute();
}

/** Forgets somebody who has no role any more, with sessions and recovery codes. Does nothing for anybody else. */
export async function forgetPersonWithoutRole(tx: Tx, personId: string): Promise<void> {
  const role = await tx
    .selectFrom('console_membership')
    .select('client_id')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  if (role !== undefined) return;
  for (const table of ['console_session', 'console_recovery_code', 'console_person'] as const) {
    await tx.deleteFrom(table).where('person_id', '=', personId).execute();
  }
}

export interface PersonWithRoles extends Pick<Person, 'email' | 'name'> {
  hasTotp: boolean;
  /** By client id. */
  roles: Pick<Membership, 'clientId' | 'role'>[];
}

/** Everybody who can sign in, by e-mail address. */
export async function listPeople(db: Db): Promise<PersonWithRoles[]> {
  const rows = await db
    .selectFrom('console_person as p')
    .leftJoin('console_membership as m', 'm.person_id', 'p.person_id')
    .select(['p.email', 'p.name', 'p.totp_secret', 'm.client_id', 'm.role'])
    .orderBy('p.email')
    .orderBy('m.client_id')
    .execute();
  const found = new Map<string, PersonWithRoles>();
  for (const { email, name, totp_secret, client_id: clientId, role } of rows) {
    const person = found.get(email) ?? { email, name, hasTotp: totp_secret !== null, roles: [] };
    if (clientId !== null && role !== null) person.roles.push({ clientId, role: roleOfText(role) });
    found.set(email, person);
  }
  return [...found.values()];
}

function people(db: Db | Tx) {
  return db
    .selectFrom('console_person')
    .select(['person_id', 'email', 'name', 'password_hash', 'totp_secret', 'totp_pending']);
}

function personOf(row: {
  person_id: string;
  email: string;
  name: string;
  password_hash: string;
  totp_secret: string | null;
  totp_pending: string | null;
}): Person {
  return {
    personId: row.person_id,
    email: row.email,
    name: row.name,
    passwordHash: row.password_hash,
    sealedTotp: row.totp_secret ?? undefined,
    sealedPendingTotp: row.totp_pending ?? undefined,
  };
}
