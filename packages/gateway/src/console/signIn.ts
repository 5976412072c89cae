import { everyMerchant } from '../db/console-memberships.js';
import { insertAuditEntry } from '../db/console-audit.js';
import { findPersonByEmail } from '../db/console-people.js';
import { transact } from '../db/transact.js';
import { done, type ConsoleRefusal, type VisitorMethod, type VisitorSituation } from './console-method.js';
import { provePerson } from './prove-person.js';
import { forgetEndedSessions, openSession } from './session.js';
import { sessionAnswer } from './session-answer.js';

/** Opens a session for whoever brings the password and, where it is asked for, the code. */
export const signIn: VisitorMethod<'signIn'> = async (situation, request) => {
  const { context } = situation;
  const proven = await provePerson(situation, request);
  if (proven.kind === 'refused') {
    await writeFailure(situation, request.email, proven);
    return proven;
  }
  const { person } = proven;
  const { sessionId, signedIn } = await transact(context.db, async (tx) => {
    await insertAuditEntry(tx, entryOf(situation, person.email, person.personId, 'DONE'));
    return openSession(tx, context, person.personId);
  });
  await forgetEndedSessions(context);
  return done(await sessionAnswer(context, person, sessionId), signedIn);
};

/** Those who have to wait were counted before, and fill no book. */
async function writeFailure(
  situation: VisitorSituation,
  email: string,
  { code }: ConsoleRefusal,
): Promise<void> {
  if (code === 'TOO_MANY_TRIES') return;
  const { db } = situation.context;
  const person = await findPersonByEmail(db, email);
  await insertAuditEntry(db, entryOf(situation, email, person?.personId ?? everyMerchant, code));
}

function entryOf({ context, from }: VisitorSituation, who: string, scope: string, outcome: string) {
  const atMs = context.machineClock.nowMs();
  return { scope, atMs, who, what: 'signIn', details: {}, outcome, from: from.address };
}
