import { refused, done, type PersonMethod } from './console-method.js';
import { findPerson } from '../db/console-people.js';
import { sessionAnswer } from './session-answer.js';

/** Tells who is signed in. */
export const readSession: PersonMethod<'readSession'> = async ({ context, caller }) => {
  const person = await findPerson(context.db, caller.personId);
  if (!person) return refused('NOT_SIGNED_IN', 'Sign in first.');
  return done(await sessionAnswer(context, person, caller.sessionId));
};
