import { isoTime } from '@tillgate/contract';
import { readMerchantData } from '../db/merchant-data.js';
import { isMerchant } from '../db/merchants.js';
import { keepSnapshot, listSnapshotsOf, packed } from '../db/snapshots.js';
import { networkSide } from './network-side.js';
import { done, noSuchMerchant, refused, type SandboxMethod } from './sandbox-method.js';

const mostSnapshots = 20;
/** Compressed: some ten thousand payments. */
const largestContent = 16 * 1024 * 1024;

/** Keeps all that happened to a merchant, in place of an earlier snapshot of this name. */
export const takeSnapshot: SandboxMethod<'takeSnapshot'> = async (context, { clientId, name }) => {
  const { db, sandbox, machineClock } = context;
  if (!(await isMerchant(db, clientId))) return noSuchMerchant(clientId);
  const others = (await listSnapshotsOf(db, clientId)).filter((snapshot) => snapshot.name !== name);
  if (others.length >= mostSnapshots) {
    return refused('TOO_MANY_SNAPSHOTS', `A merchant has ${mostSnapshots} snapshots at most; delete one.`);
  }
  const content = packed(await readMerchantData(db, clientId));
  if (content.length > largestContent) {
    return refused('SNAPSHOT_TOO_LARGE', `A snapshot has ${largestContent} bytes at most, compressed.`);
  }
  const createdAtMs = machineClock.nowMs();
  await keepSnapshot(db, clientId, { name, content, createdAtMs });
  const network = networkSide(await sandbox.network.takeSnapshot(clientId, name));
  return done({ name, createdAt: isoTime(createdAtMs), ...network });
};
