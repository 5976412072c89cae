import { findPerson, isPasswordStill, setPasswordHash } from '../db/console-people.js';
import { deleteSessionsOf } from '../db/console-sessions.js';
import { transact } from '../db/transact.js';
import { done, refused, type PersonMethod } from './console-method.js';
import { tooManyTries } from './limit-tries.js';
import { provePassword } from './prove-person.js';
import { openSession } from './session.js';
import { sessionAnswer } from './session-answer.js';

/** Changes the password. Every session ends, and whoever changed it gets a new one. */
export const changePassword: PersonMethod<'changePassword'> = async (situation, request) => {
  const { context, caller } = situation;
  const person = await findPerson(context.db, caller.personId);
  if (!person) return refused('NOT_SIGNED_IN', 'Sign in first.');
  const wrong = await provePassword(situation, person, request.currentPassword);
  if (wrong) return wrong;
  const passwordHash = await context.passwords.hash(request.newPassword);
  if (passwordHash === undefined) return tooManyTries();
  const opened = await transact(context.db, async (tx) => {
    if (!(await isPasswordStill(tx, person))) return undefined;
    await setPasswordHash(tx, person.personId, passwordHash);
    await deleteSessionsOf(tx, person.personId);
    return openSession(tx, context, person.personId);
  });
  if (!opened) return refused('CONFLICT', 'The password was changed meanwhile.');
  return done(await sessionAnswer(context, person, opened.sessionId), opened.signedIn);
};
