import { findPerson } from '../db/console-people.js';
import { removeTotp } from '../db/console-totp.js';
import { done, refused, type PersonMethod } from './console-method.js';
import { provePassword } from './prove-person.js';

/** Asks for no code any more. */
export const disableTotp: PersonMethod<'disableTotp'> = async (situation, { password }) => {
  const { context, caller } = situation;
  const person = await findPerson(context.db, caller.personId);
  if (!person) return refused('NOT_SIGNED_IN', 'Sign in first.');
  const wrong = await provePassword(situation, person, password);
  if (wrong) return wrong;
  await removeTotp(context.db, person.personId);
  return done({});
};
