import { randomUUID } from 'node:crypto';
import type { ConsoleRequest } from '@tillgate/contract/console';
import { insertAuditEntry } from '../db/console-audit.js';
import {
  deleteInvitation,
  deleteOwnerLinks,
  findInvitation,
  type Invitation,
} from '../db/console-invitations.js';
import { everyMerchant, insertMembership, rolesOfPerson } from '../db/console-memberships.js';
import {
  findPerson,
  findPersonByEmail,
  forgetPersonWithoutRole,
  hasAccount,
  insertPerson,
  isPasswordStill,
  type Person,
} from '../db/console-people.js';
import { transact, type Tx } from '../db/transact.js';
import {
  done,
  refused,
  type ConsoleRefusal,
  type VisitorMethod,
  type VisitorSituation,
} from './console-method.js';
import { tooManyTries } from './limit-tries.js';
import { provePerson, signInFailed } from './prove-person.js';
import { linkInvalid } from './readInvitation.js';
import { hashOfToken } from './secret-token.js';
import { openSession, type OpenedSession } from './session.js';
import { sessionAnswer } from './session-answer.js';

type Request = ConsoleRequest<'acceptInvitation'>;
/** Who accepts: somebody new, with a password of his own, or somebody who proved that the account is his. */
type Accepting = Pick<Person, 'personId' | 'email' | 'name' | 'passwordHash'> & { isNew: boolean };
type Joined = (OpenedSession & { kind: 'joined' }) | ConsoleRefusal;

/** Makes a member of whoever has the link, and signs in. */
export const acceptInvitation: VisitorMethod<'acceptInvitation'> = async (situation, request) => {
  const { context } = situation;
  const { db, machineClock } = context;
  const invitation = await findInvitation(db, hashOfToken(request.token), machineClock.nowMs());
  if (!invitation) return linkInvalid();
  const email = invitation.email ?? request.email;
  if (email === undefined) return refused('REQUEST_INVALID', 'email: is required');
  const accepting = await accepter(situation, request, email);
  if ('kind' in accepting) return accepting;
  const joined = await transact(db, (tx) => join(tx, situation, { invitation, accepting }));
  if (joined.kind === 'refused') return joined;
  const person = await findPerson(db, accepting.personId);
  if (!person) return linkInvalid();
  return done(await sessionAnswer(context, person, joined.sessionId), joined.signedIn);
};

/** A link gives a role, and never an account that is there: that takes its own password. */
async function accepter(
  situation: VisitorSituation,
  { name, password, code }: Request,
  email: string,
): Promise<Accepting | ConsoleRefusal> {
  if (await hasAccount(situation.context.db, email)) {
    const proven = await provePerson(situation, { email, password, code });
    return proven.kind === 'refused' ? proven : { ...proven.person, isNew: false };
  }
  const passwordHash = await situation.context.passwords.hash(password);
  if (passwordHash === undefined) return tooManyTries();
  return { personId: randomUUID(), email, name, passwordHash, isNew: true };
}

/** Uses the link up, gives the role, and opens a session; or nothing of it. */
async function join(
  tx: Tx,
  situation: VisitorSituation,
  { invitation, accepting }: { invitation: Invitation; accepting: Accepting },
): Promise<Joined> {
  const { clientId, role, invitationId } = invitation;
  const { personId, email, isNew } = accepting;
  const nowMs = situation.context.machineClock.nowMs();
  const conflict = isNew ? await accountConflict(tx, email) : await memberConflict(tx, accepting, clientId);
  if (conflict) return conflict;
  // Of two who use one link the later one finds it gone.
  if (!(await deleteInvitation(tx, invitationId, [clientId]))) return linkInvalid();
  if (invitation.email === undefined) await deleteOwnerLinks(tx);
  if (isNew) await insertPerson(tx, accepting, nowMs);
  await insertMembership(tx, { personId, clientId, role }, nowMs);
  await insertAuditEntry(tx, {
    scope: clientId,
    atMs: nowMs,
    who: email,
    what: 'acceptInvitation',
    details: { role },
    outcome: 'DONE',
    from: situation.from.address,
  });
  return { kind: 'joined', ...(await openSession(tx, situation.context, personId)) };
}

/** An account without any role opens nothing, and makes room for a new one of its address. */
async function accountConflict(tx: Tx, email: string): Promise<ConsoleRefusal | undefined> {
  const person = await findPersonByEmail(tx, email);
  if (!person) return undefined;
  await forgetPersonWithoutRole(tx, person.personId);
  return (
    (await findPersonByEmail(tx, email)) && refused('CONFLICT', 'There is an account by now; try again.')
  );
}

/** A person has one role for every merchant, or one for each of some; and the password that was proven. */
async function memberConflict(
  tx: Tx,
  { personId, passwordHash }: Accepting,
  clientId: string,
): Promise<ConsoleRefusal | undefined> {
  if (!(await isPasswordStill(tx, { personId, passwordHash }))) return signInFailed();
  const roles = await rolesOfPerson(tx, personId);
  const isConflict =
    clientId === everyMerchant
      ? roles.length > 0
      : roles.some((role) => role.clientId === clientId || role.clientId === everyMerchant);
  return isConflict
    ? refused('CONFLICT', 'You have a role here already; an owner can change it.')
    : undefined;
}
