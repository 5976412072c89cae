import { result, type ResultCode } from '@tillgate/contract';
import type { VaultCardRequest, VaultCardResponse } from '@tillgate/contract/frame';
import { settleVaulting } from '../db/settle-vaulting.js';
import { countVaultingAttempt, findVaulting } from '../db/vaultings.js';
import type { Outcome } from '../domain/settle.js';
import { isOpenVaulting, vaultingResultCode, type Vaulting } from '../domain/vaulting.js';
import { at } from '../operations/carry-out.js';
import type { Context } from '../ports.js';
import { cardToStore } from '../operations/stored-cards.js';
import { cardFault } from '../operations/card-fault.js';
import { refused, refusedAs } from './open-session.js';

/**
 * Stores a card in a vaulting session, once the network has verified it. A verification holds no money, so one without an
 * answer is left alone, and the buyer may try again, as after a decline. A vaulting that has ended is told as it stands,
 * and no card is verified.
 */
export async function vaultCard(context: Context, request: VaultCardRequest): Promise<VaultCardResponse> {
  const vaultingId = context.tokens.read(request.sessionData);
  const vaulting = vaultingId === undefined ? undefined : await findVaulting(context.db, { vaultingId });
  if (!vaulting) {
    return refused('PARAM_ILLEGAL', 'The session data is damaged or not from this gateway.');
  }
  if (vaulting.state !== 'PROCESSING') return standing(vaulting);
  const nowMs = context.clock.nowMs();
  const fault = cardFault(request.card, nowMs);
  if (fault !== undefined) return refusedAs(fault);
  const acquirer = context.acquirerFor(vaulting);
  if (!acquirer) return refusedAs('NO_PAY_OPTIONS');
  if (!(await countVaultingAttempt(context.db, vaulting.vaultingId, nowMs))) {
    return whyNot(context, vaulting, nowMs);
  }
  const operationId = context.ids.transactionId(nowMs);
  const { clientId: merchantId } = vaulting;
  const outcome = await acquirer.verify({ operationId, merchantId, card: request.card });
  return settled(context, vaulting, request.card, outcome);
}

async function settled(
  context: Context,
  vaulting: Vaulting,
  card: VaultCardRequest['card'],
  outcome: Outcome,
): Promise<VaultCardResponse> {
  if (outcome.kind === 'DECLINED') return reportOf(vaulting, outcome.resultCode);
  if (outcome.kind !== 'APPROVED') return reportOf(vaulting, 'UNKNOWN_EXCEPTION');
  const toStore = cardToStore(context.vault, vaulting.clientId, card, outcome.cardResult);
  const ended = await settleVaulting(context.db, vaulting, { kind: 'VERIFIED', card: toStore }, at(context));
  context.wakeWorker();
  return standing(ended);
}

/** Why no further card is verified: the vaulting ended meanwhile, its time is over, or too many cards were tried. */
async function whyNot(context: Context, vaulting: Vaulting, nowMs: number): Promise<VaultCardResponse> {
  const now = (await findVaulting(context.db, vaulting)) ?? vaulting;
  if (now.state !== 'PROCESSING') return standing(now);
  return refusedAs(isOpenVaulting(now, nowMs) ? 'VERIFY_TIMES_EXCEED_LIMIT' : 'ORDER_IS_CLOSED');
}

function standing(vaulting: Vaulting): VaultCardResponse {
  return reportOf(vaulting, vaultingResultCode(vaulting));
}

function reportOf(vaulting: Vaulting, code: ResultCode): VaultCardResponse {
  return {
    kind: 'vaulting',
    vaultingStatus: vaulting.state,
    vaultingResultCode: code,
    vaultingResultMessage: result(code).resultMessage,
    canRetry: vaulting.state === 'PROCESSING',
    redirectUrl: vaulting.redirectUrl,
  };
}
