import { insertAuditEntry } from '../db/console-audit.js';
import { findPerson } from '../db/console-people.js';
import { findRecovery, useRecovery } from '../db/console-recoveries.js';
import { deleteSessionsOf } from '../db/console-sessions.js';
import { transact, type Tx } from '../db/transact.js';
import { done, type VisitorMethod, type VisitorSituation } from './console-method.js';
import { tooManyTries } from './limit-tries.js';
import { linkInvalid } from './readInvitation.js';
import { hashOfToken } from './secret-token.js';
import { openSession } from './session.js';
import { sessionAnswer } from './session-answer.js';

/**
 * Gives whoever has a link of the operator the account that it is for: with a new password, without the authenticator that
 * was lost, and without sessions of anybody else.
 */
export const recoverAccount: VisitorMethod<'recoverAccount'> = async (situation, request) => {
  const { context } = situation;
  const { db, machineClock, passwords } = context;
  const tokenHash = hashOfToken(request.token);
  // A password takes long to hash: not for links that are none.
  if (!(await findRecovery(db, tokenHash, machineClock.nowMs()))) return linkInvalid();
  const passwordHash = await passwords.hash(request.newPassword);
  if (passwordHash === undefined) return tooManyTries();
  const recovered = await transact(db, (tx) => recover(tx, situation, { tokenHash, passwordHash }));
  if (!recovered) return linkInvalid();
  const { person, sessionId, signedIn } = recovered;
  return done(await sessionAnswer(context, person, sessionId), signedIn);
};

/** Uses the link up and opens a session; undefined where it was used meanwhile. */
async function recover(
  tx: Tx,
  { context, from }: VisitorSituation,
  { tokenHash, passwordHash }: { tokenHash: string; passwordHash: string },
) {
  const nowMs = context.machineClock.nowMs();
  const personId = await useRecovery(tx, tokenHash, { passwordHash, nowMs });
  const person = personId === undefined ? undefined : await findPerson(tx, personId);
  if (!person) return undefined;
  await deleteSessionsOf(tx, person.personId);
  await insertAuditEntry(tx, {
    scope: person.personId,
    atMs: nowMs,
    who: person.email,
    what: 'recoverAccount',
    details: {},
    outcome: 'DONE',
    from: from.address,
  });
  return { person, ...(await openSession(tx, context, person.personId)) };
}
