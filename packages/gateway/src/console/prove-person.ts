import { findPersonByEmail, type Person } from '../db/console-people.js';
import { refused, type ConsoleRefusal, type VisitorSituation } from './console-method.js';
import { limitTries, tooManyTries } from './limit-tries.js';
import { passesSecondFactor } from './second-factor.js';

export interface Credentials {
  email: string;
  password: string;
  code?: string | undefined;
}

/**
 * Whether somebody is who he says, by password and, where the account asks for it, code. For an address without an account
 * it does and takes as long as for a wrong password.
 */
export async function provePerson(
  situation: VisitorSituation,
  { email, password, code }: Credentials,
): Promise<{ kind: 'proven'; person: Person } | ConsoleRefusal> {
  const { context } = situation;
  const person = await findPersonByEmail(context.db, email);
  const limit = await limitTries(situation, { email, personId: person?.personId });
  if (limit.kind === 'refused') return limit;
  const isRight = await context.passwords.matches(password, person?.passwordHash);
  if (isRight === 'BUSY') return tooManyTries();
  if (!isRight || !person) return signInFailed();
  if (!(await passesSecondFactor(context, person, code))) {
    return refused('CODE_REQUIRED', codeSentence(code));
  }
  await limit.succeed();
  return { kind: 'proven', person };
}

/** Whether somebody who is signed in knows the password of the account. */
export async function provePassword(
  situation: VisitorSituation,
  person: Person,
  password: string,
): Promise<ConsoleRefusal | undefined> {
  const limit = await limitTries(situation, person);
  if (limit.kind === 'refused') return limit;
  const isRight = await situation.context.passwords.matches(password, person.passwordHash);
  if (isRight === 'BUSY') return tooManyTries();
  if (!isRight) return refused('SIGN_IN_FAILED', 'The password is wrong.');
  await limit.succeed();
  return undefined;
}

export function signInFailed(): ConsoleRefusal {
  return refused('SIGN_IN_FAILED', 'The e-mail address or the password is wrong.');
}

function codeSentence(code: string | undefined): string {
  return code === undefined
    ? 'Give the code of your authenticator, or a recovery code.'
    : 'The code is wrong, or was used; wait for the next one.';
}
