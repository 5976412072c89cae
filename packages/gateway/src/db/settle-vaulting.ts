import { vaultingNotification, type Vaulting } from '../domain/vaulting.js';
import type { Ids } from '../ports.js';
import { insertDelivery } from './deliveries.js';
import type { Db } from './engine.js';
import { findStoredCard, storeCard, type CardToStore } from './stored-cards.js';
import { transact, type Tx } from './transact.js';
import { findVaulting } from './vaultings.js';

/** How a vaulting ends: with a card, or because its time ran out. */
export type VaultingEnd =
  | { readonly kind: 'VERIFIED'; readonly card: CardToStore }
  | { readonly kind: 'EXPIRED' };

interface At {
  readonly nowMs: number;
  readonly ids: Ids;
}

/**
 * Ends a vaulting, stores its card and writes its notification in one transaction. One that has ended before stays as it
 * is, and no card is stored. Returns the vaulting as it then stands.
 */
export async function settleVaulting(
  db: Db,
  { vaultingId }: Vaulting,
  end: VaultingEnd,
  at: At,
): Promise<Vaulting> {
  return transact(db, async (tx) => {
    if (!(await endVaulting(tx, vaultingId, end, at))) return mustFindVaulting(tx, vaultingId);
    if (end.kind === 'VERIFIED') await attachCard(tx, vaultingId, end.card, at);
    const vaulting = await mustFindVaulting(tx, vaultingId);
    await writeNotification(tx, vaulting, at);
    return vaulting;
  });
}

/** False where it has ended before. The first statement of its transaction, so that of two racers one waits here. */
async function endVaulting(tx: Tx, vaultingId: string, end: VaultingEnd, at: At): Promise<boolean> {
  const ended = await tx
    .updateTable('vaulting')
    .set({
      ...(end.kind === 'VERIFIED'
        ? { state: 'SUCCESS', result_code: 'SUCCESS' }
        : { state: 'FAIL', result_code: 'ORDER_IS_CLOSED' }),
      settled_at: at.nowMs,
    })
    .where('vaulting_id', '=', vaultingId)
    .where('state', '=', 'PROCESSING')
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

async function attachCard(tx: Tx, vaultingId: string, card: CardToStore, at: At): Promise<void> {
  const token = await storeCard(tx, { ...card, storedBy: { kind: 'VAULTING', id: vaultingId } }, at);
  await tx.updateTable('vaulting').set({ token }).where('vaulting_id', '=', vaultingId).execute();
}

async function writeNotification(tx: Tx, vaulting: Vaulting, at: At): Promise<void> {
  const { vaultingId, clientId, notifyUrl } = vaulting;
  if (notifyUrl === undefined) return;
  const card = vaulting.state === 'SUCCESS' ? await findStoredCard(tx, clientId, vaulting.token) : undefined;
  const notification = vaultingNotification(vaulting, card);
  await insertDelivery(tx, {
    deliveryId: at.ids.transactionId(at.nowMs, ['delivery', vaultingId, notification.notifyType]),
    clientId,
    paymentId: null,
    operationId: vaultingId,
    notifyType: notification.notifyType,
    url: notifyUrl,
    body: JSON.stringify(notification),
    createdAtMs: at.nowMs,
  });
}

async function mustFindVaulting(tx: Tx, vaultingId: string): Promise<Vaulting> {
  const vaulting = await findVaulting(tx, { vaultingId });
  if (!vaulting) throw new Error(`vaulting ${vaultingId} is not in the database`);
  return vaulting;
}
