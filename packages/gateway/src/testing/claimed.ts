import { claimDeliveries, claimResends, type ClaimedDelivery } from '../db/claims.js';
import { machineTime } from '../db/due.js';
import type { Db } from '../db/engine.js';

const terms = { claimMs: 60_000, limit: 100, exceptHosts: [], exceptClients: [] };

/** Claims all that is due at a time of the machine, by the schedule. */
export async function claimDue(db: Db, nowMs: number): Promise<ClaimedDelivery[]> {
  return claimDeliveries(db, machineTime(nowMs), { ...terms, nowMs });
}

/** Claims all that somebody asked to be sent again. */
export async function claimAsked(db: Db, nowMs: number): Promise<ClaimedDelivery[]> {
  return claimResends(db, machineTime(nowMs), { ...terms, nowMs });
}
