import type { DisputeNotificationType } from '@tillgate/contract';
import { nextCheckMs, type Dispute, type DisputeFacts } from '../domain/dispute.js';
import type { DisputeStep } from '../domain/dispute-change.js';
import { disputeNotification } from '../domain/dispute-notification.js';
import { readerOf } from '../merchant-settings.js';
import type { At } from './commit.js';
import { insertDelivery } from './deliveries.js';
import { factsText, findDispute } from './disputes.js';
import type { Db } from './engine.js';
import { findSettings } from './notifications.js';
import { lockPayment } from './payments.js';
import { transact, type Tx } from './transact.js';

/**
 * Writes a dispute that begins, and its notification, in one transaction. One that is there stays as it is. Undefined where
 * nothing was written: it was there, or its payment is not.
 */
export async function openDispute(db: Db, facts: DisputeFacts, at: At): Promise<Dispute | undefined> {
  const dispute: Dispute = { facts, state: 'OPEN', progress: { change: 1 } };
  return transact(db, async (tx) => {
    // Who removes the merchant, or puts back what it was, waits for this, or is waited for.
    if (!(await lockPayment(tx, { paymentId: facts.paymentId }))) return undefined;
    const { networkDisputeId } = facts;
    if (await findDispute(tx, { networkDisputeId })) return undefined;
    await insertDispute(tx, dispute);
    await writeNotification(tx, dispute, 'DISPUTE_CREATED', at);
    return dispute;
  });
}

/**
 * Takes a step of a dispute, decided on it as it stands, and writes it with its notification in one transaction. Undefined
 * where there is nothing to do, or no such dispute.
 */
export async function commitDisputeStep(
  db: Db,
  { facts }: Dispute,
  stepOf: (dispute: Dispute) => DisputeStep | undefined,
  at: At,
): Promise<DisputeStep | undefined> {
  return transact(db, async (tx) => {
    await lockPayment(tx, { paymentId: facts.paymentId });
    const before = await findDispute(tx, { disputeId: facts.disputeId });
    const step = before && stepOf(before);
    if (!step) return undefined;
    await updateDispute(tx, step.dispute);
    await writeNotification(tx, step.dispute, step.notification, at);
    return step;
  });
}

async function insertDispute(tx: Tx, dispute: Dispute): Promise<void> {
  const { facts } = dispute;
  await tx
    .insertInto('dispute')
    .values({
      dispute_id: facts.disputeId,
      client_id: facts.clientId,
      payment_id: facts.paymentId,
      network_dispute_id: facts.networkDisputeId,
      currency: facts.currency,
      amount: facts.amountMinor,
      facts: factsText(facts),
      created_at: facts.createdAtMs,
      defense_due_at: facts.defenseDueAtMs,
      ...standingOf(dispute),
    })
    .execute();
}

async function updateDispute(tx: Tx, dispute: Dispute): Promise<void> {
  await tx
    .updateTable('dispute')
    .set(standingOf(dispute))
    .where('dispute_id', '=', dispute.facts.disputeId)
    .execute();
}

function standingOf(dispute: Dispute) {
  const { state, progress } = dispute;
  return { state, progress: JSON.stringify(progress), next_check_at: nextCheckMs(dispute) ?? null };
}

/** Where disputes are told is set for the merchant alone; without that nothing is told (Antom's rule). */
async function writeNotification(
  tx: Tx,
  dispute: Dispute,
  type: DisputeNotificationType,
  at: At,
): Promise<void> {
  const { clientId, disputeId, paymentId } = dispute.facts;
  const settings = await findSettings(tx, clientId);
  const url = settings.disputeNotifyUrl;
  if (url === undefined) return;
  const notification = disputeNotification(dispute, type, readerOf(settings));
  await insertDelivery(tx, {
    deliveryId: at.ids.transactionId(at.nowMs, ['delivery', disputeId, type]),
    clientId,
    paymentId,
    // Of each kind there is one in a dispute's life.
    operationId: `${disputeId}/${type}`,
    notifyType: notification.notifyType,
    url,
    body: JSON.stringify(notification),
    createdAtMs: at.nowMs,
  });
}
