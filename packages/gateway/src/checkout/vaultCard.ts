import type { ResultCode } from '@tillgate/contract';
import type { VaultCardRequest, VaultCardResponse } from '@tillgate/contract/frame';
import { settleVaulting } from '../db/settle-vaulting.js';
import { countVaultingAttempt, findVaulting } from '../db/vaultings.js';
import type { Outcome } from '../domain/settle.js';
import { isOpenVaulting, type Vaulting } from '../domain/vaulting.js';
import { cardFault } from '../operations/card-fault.js';
import { at } from '../operations/carry-out.js';
import { cardToStore } from '../operations/stored-cards.js';
import type { Context } from '../ports.js';
import { cardCircumstances } from './card-circumstances.js';
import { isRefusal, refusedAs, vaultingFor } from './open-session.js';
import { standingOf, vaultingReport } from './vaulting-report.js';

/**
 * Stores a card in a vaulting session, once the network has verified it. A verification holds no money, so one without an
 * answer is left alone, and the buyer may try again, as after a decline. A vaulting that has ended is told as it stands,
 * and no card is verified.
 */
export async function vaultCard(gateway: Context, request: VaultCardRequest): Promise<VaultCardResponse> {
  const vaulting = await vaultingFor(gateway, request.sessionData);
  if (isRefusal(vaulting)) return vaulting;
  const context = await gateway.forMerchant(vaulting);
  const nowMs = context.clock.nowMs();
  if (vaulting.state !== 'PROCESSING') return standingOf(vaulting, nowMs);
  const { card } = request;
  const fault = cardFault(card, nowMs);
  if (fault !== undefined) return refusedAs(fault);
  const merchant = await context.merchantKeys(vaulting.clientId);
  if (!merchant) return refusedAs('CLIENT_INVALID');
  const row = context.binsFor(vaulting)(card.number);
  const checked = cardCircumstances({ merchant, submitted: { kind: 'typed', card }, row }, request, nowMs);
  if (isRefusal(checked)) return checked;
  const acquirer = context.acquirerFor(vaulting);
  if (!acquirer) return refusedAs('NO_PAY_OPTIONS');
  if (!(await countVaultingAttempt(context.db, vaulting.vaultingId, nowMs))) {
    return whyNot(context, vaulting, nowMs);
  }
  const operationId = context.ids.transactionId(nowMs);
  const { clientId: merchantId } = vaulting;
  const outcome = await acquirer.verify({ operationId, merchantId, card, ...checked.circumstances });
  return settled(context, vaulting, card, outcome);
}

async function settled(
  context: Context,
  vaulting: Vaulting,
  card: VaultCardRequest['card'],
  outcome: Outcome,
): Promise<VaultCardResponse> {
  const notStored = (code: ResultCode) => vaultingReport(vaulting, code, context.clock.nowMs());
  if (outcome.kind === 'DECLINED') return notStored(outcome.resultCode);
  if (outcome.kind !== 'APPROVED') return notStored('UNKNOWN_EXCEPTION');
  const toStore = cardToStore(context.vault, vaulting.clientId, card, outcome.cardResult);
  const ended = await settleVaulting(context.db, vaulting, { kind: 'VERIFIED', card: toStore }, at(context));
  context.wakeWorker();
  return standingOf(ended, context.clock.nowMs());
}

/** Why no further card is verified: the vaulting ended meanwhile, its time is over, or too many cards were tried. */
async function whyNot(context: Context, vaulting: Vaulting, nowMs: number): Promise<VaultCardResponse> {
  const now = (await findVaulting(context.db, vaulting)) ?? vaulting;
  if (now.state !== 'PROCESSING') return standingOf(now, nowMs);
  return refusedAs(isOpenVaulting(now, nowMs) ? 'VERIFY_TIMES_EXCEED_LIMIT' : 'ORDER_IS_CLOSED');
}
