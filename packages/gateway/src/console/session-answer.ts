import type { ConsoleSession } from '@tillgate/contract/console';
import { pageOfMerchantsOf } from '../db/console-merchants.js';
import { everyMerchant, rolesOfPerson } from '../db/console-memberships.js';
import type { Person } from '../db/console-people.js';
import type { Context } from '../ports.js';
import { isSandboxClient } from '../client-id.js';
import { csrfTokenOf } from './session.js';

/** Of so many merchants a session tells at once; `listMerchants` has all. */
const merchantLimit = 100;

/** Who is signed in, and what he may see. */
export async function sessionAnswer(
  { db, vault, sandbox }: Context,
  person: Person,
  sessionId: string,
): Promise<ConsoleSession> {
  const { personId, email, name } = person;
  const [roles, merchants] = await Promise.all([
    rolesOfPerson(db, personId),
    pageOfMerchantsOf(db, { personId, after: undefined, search: undefined, limit: merchantLimit }),
  ]);
  const roleEverywhere = roles.find(({ clientId }) => clientId === everyMerchant)?.role;
  return {
    csrfToken: csrfTokenOf(vault, sessionId),
    person: { personId, email, name, hasTotp: person.sealedTotp !== undefined },
    ...(roleEverywhere && { roleEverywhere }),
    merchants: merchants.map((merchant) => ({ ...merchant, isSandbox: isSandboxClient(merchant.clientId) })),
    hasSandboxControl: sandbox.isControlled,
  };
}
