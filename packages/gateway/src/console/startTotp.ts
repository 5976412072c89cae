import { randomBytes } from 'node:crypto';
import { findPerson } from '../db/console-people.js';
import { keepPendingTotp } from '../db/console-totp.js';
import { base32 } from './base32.js';
import { done, refused, type PersonMethod } from './console-method.js';
import { totpOwner } from './second-factor.js';
import { totpUri } from './totp.js';

/** As long as the hash of the codes (RFC 4226, 4). */
const secretBytes = 20;

/** Makes a secret for an authenticator. Nothing is asked for before a code of it came back. */
export const startTotp: PersonMethod<'startTotp'> = async ({ context, caller }) => {
  const { db, vault } = context;
  const { personId, email } = caller;
  const person = await findPerson(db, personId);
  if (person?.sealedTotp !== undefined)
    return refused('CONFLICT', 'There is an authenticator; remove it first.');
  const secret = base32(randomBytes(secretBytes));
  await keepPendingTotp(db, personId, vault.seal(secret, totpOwner(personId)));
  return done({ secret, uri: totpUri(email, secret) });
};
