import { everyMerchant } from '../db/console-memberships.js';
import { insertAuditEntry } from '../db/console-audit.js';
import { findPersonByEmail, isPasswordStill, type Person } from '../db/console-people.js';
import { transact } from '../db/transact.js';
import { done, type ConsoleRefusal, type VisitorMethod, type VisitorSituation } from './console-method.js';
import { provePerson, signInFailed } from './prove-person.js';
import { forgetEndedSessions, openSession, type OpenedSession } from './session.js';
import { sessionAnswer } from './session-answer.js';

/** Opens a session for whoever brings the password and, where it is asked for, the code. */
export const signIn: VisitorMethod<'signIn'> = async (situation, request) => {
  const { context } = situation;
  const proven = await provePerson(situation, request);
  const opened = proven.kind === 'refused' ? proven : await open(situation, proven.person);
  if (opened.kind === 'refused') {
    await writeFailure(situation, request.email, opened);
    return opened;
  }
  await forgetEndedSessions(context);
  const { person, sessionId, signedIn } = opened;
  return done(await sessionAnswer(context, person, sessionId), signedIn);
};

type Opened = OpenedSession & { readonly kind: 'opened'; readonly person: Person };

async function open(situation: VisitorSituation, person: Person): Promise<Opened | ConsoleRefusal> {
  const { context } = situation;
  return transact(context.db, async (tx) => {
    if (!(await isPasswordStill(tx, person))) return signInFailed();
    await insertAuditEntry(tx, entryOf(situation, person.email, person.personId, 'DONE'));
    return { kind: 'opened', person, ...(await openSession(tx, context, person.personId)) };
  });
}

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
