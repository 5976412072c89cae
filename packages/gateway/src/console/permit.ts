import {
  isPermitted,
  keyMethodOf,
  type ConsoleAccess,
  type ConsolePermission,
  type ConsoleRole,
} from '@tillgate/contract/console';
import { everyMerchant, findRole } from '../db/console-memberships.js';
import { isMerchant } from '../db/merchants.js';
import type { Db } from '../db/engine.js';
import { refused, type ConsoleRefusal } from './console-method.js';
import type { Identity } from './identify.js';

/** A call that is about a merchant, or about the gateway. */
export interface WantedCall {
  readonly name: string;
  readonly access: Extract<ConsoleAccess, { permission: unknown }>;
  /** As the path names it; every merchant where it is about the gateway. */
  readonly clientId: string;
}

type Permitted = { readonly kind: 'permitted'; readonly role: ConsoleRole } | ConsoleRefusal;

/** Whether somebody may make a call, and in which role. */
export function permit(db: Db, identity: Identity, call: WantedCall): Promise<Permitted> {
  return identity.kind === 'KEY' ? permitKey(db, identity, call) : permitPerson(db, identity, call);
}

async function permitPerson(
  db: Db,
  { personId }: { personId: string },
  { access, clientId }: WantedCall,
): Promise<Permitted> {
  const isOfGateway = access.kind === 'GATEWAY';
  const role = (await findRole(db, { personId, clientId: isOfGateway ? everyMerchant : clientId }))?.role;
  if (!isOfGateway && (role === undefined || !(await isMerchant(db, clientId)))) return noSuchMerchant();
  if (role === undefined || !isPermitted(role, access.permission)) return notPermitted(access.permission);
  return { kind: 'permitted', role };
}

/** A key sees its own merchant, and does what it names. */
async function permitKey(
  db: Db,
  key: Extract<Identity, { kind: 'KEY' }>,
  { name, access, clientId }: WantedCall,
): Promise<Permitted> {
  if (access.kind === 'GATEWAY' || !access.keys) return peopleOnly();
  const method = keyMethodOf(name);
  if (!key.allowedMethods.includes(method)) {
    return refused('NOT_PERMITTED', `This API key is not for ${method}; make one that is restricted to it.`);
  }
  if (clientId !== key.clientId || !(await isMerchant(db, clientId))) return noSuchMerchant();
  return { kind: 'permitted', role: 'OWNER' };
}

/** Said of a merchant that is not there, and of one that is none of the caller's: nobody learns which. */
function noSuchMerchant(): ConsoleRefusal {
  return refused('NOT_FOUND', 'There is no such merchant, or none that you may see.');
}

export function peopleOnly(): ConsoleRefusal {
  return refused('NOT_PERMITTED', 'Only people make this call: sign in.');
}

function notPermitted(permission: ConsolePermission): ConsoleRefusal {
  return refused('NOT_PERMITTED', `Your role does not allow this; it takes the permission ${permission}.`);
}
