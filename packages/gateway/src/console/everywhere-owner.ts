import { everyMerchant, findRole } from '../db/console-memberships.js';
import type { Db } from '../db/engine.js';
import { refused, type ConsoleCaller, type ConsoleRefusal } from './console-method.js';

/** Whether somebody is owner of every merchant, and so may say who else may do something for all of them. */
export async function isOwnerEverywhere(db: Db, caller: ConsoleCaller): Promise<boolean> {
  if (caller.kind !== 'PERSON') return false;
  const { personId } = caller;
  return (await findRole(db, { personId, clientId: everyMerchant }))?.role === 'OWNER';
}

export function ownersEverywhereOnly(): ConsoleRefusal {
  return refused('NOT_PERMITTED', 'A role for every merchant is a matter of those who own every merchant.');
}

/** For which client ids somebody who owns a merchant may see and change roles. */
export async function governedBy(db: Db, caller: ConsoleCaller, clientId: string): Promise<string[]> {
  return (await isOwnerEverywhere(db, caller)) ? [clientId, everyMerchant] : [clientId];
}
