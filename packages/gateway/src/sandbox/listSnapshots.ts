import { isoTime } from '@tillgate/contract';
import { isMerchant } from '../db/merchants.js';
import { listSnapshotsOf } from '../db/snapshots.js';
import { done, noSuchMerchant, type SandboxMethod } from './sandbox-method.js';

/** Names the snapshots of a merchant. */
export const listSnapshots: SandboxMethod<'listSnapshots'> = async ({ db }, { clientId }) => {
  if (!(await isMerchant(db, clientId))) return noSuchMerchant(clientId);
  const snapshots = await listSnapshotsOf(db, clientId);
  return done({
    snapshots: snapshots.map(({ name, createdAtMs }) => ({ name, createdAt: isoTime(createdAtMs) })),
  });
};
