import type { VaultCardRequest, VaultCardResponse } from '@tillgate/contract/frame';
import { findLatestAuthentication } from '../db/authentications.js';
import { countVaultingAttempt, findVaulting } from '../db/vaultings.js';
import { isOpenVaulting, type Vaulting } from '../domain/vaulting.js';
import type { Charge } from '../operations/authorize.js';
import { cardFault } from '../operations/card-fault.js';
import type { Acquirer, Context, MerchantKeys } from '../ports.js';
import { authenticate } from '../three-d-secure/authenticate.js';
import type { Buyer } from '../three-d-secure/buyer.js';
import { verifyAndStore } from '../three-d-secure/verify-and-store.js';
import { cardCircumstances } from './card-circumstances.js';
import { isRefusal, refusedAs, vaultingFor } from './open-session.js';
import { currentVaultingReport, isUnderway } from './vaulting-report.js';

/**
 * Stores a card in a vaulting session, once its holder was authenticated, where the merchant asks for that, and the network
 * has verified it. A vaulting that has ended, or in which a card is on its way, is told as it stands, and no card is
 * verified.
 */
export async function vaultCard(
  gateway: Context,
  request: VaultCardRequest,
  caller: Buyer,
): Promise<VaultCardResponse> {
  const vaulting = await vaultingFor(gateway, request.sessionData);
  if (isRefusal(vaulting)) return vaulting;
  const context = await gateway.forMerchant(vaulting);
  const nowMs = context.clock.nowMs();
  if (vaulting.state !== 'PROCESSING') return currentVaultingReport(context, vaulting);
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
  if (isUnderway(vaulting, await findLatestAuthentication(context.db, vaulting.vaultingId), nowMs)) {
    return currentVaultingReport(context, vaulting);
  }
  const attempt = await countVaultingAttempt(context.db, vaulting.vaultingId, nowMs);
  if (attempt === undefined) return whyNot(context, vaulting, nowMs);
  const { circumstances } = checked;
  const buyer = { ...caller, browser: request.browser };
  const operationId = context.ids.transactionId(nowMs, ['verification', vaulting.vaultingId, attempt]);
  const charge = { card, circumstances };
  await tryCard(context, acquirer, { vaulting, operationId, merchant, charge, buyer });
  return currentVaultingReport(context, (await findVaulting(context.db, vaulting)) ?? vaulting);
}

interface Submission {
  readonly vaulting: Vaulting;
  /** Of this verification. */
  readonly operationId: string;
  readonly merchant: MerchantKeys;
  readonly charge: Charge;
  readonly buyer: Buyer;
}

async function tryCard(
  context: Context,
  acquirer: Acquirer,
  { vaulting, operationId, merchant, charge, buyer }: Submission,
): Promise<void> {
  if (vaulting.details.is3DSAuthentication !== true) {
    await verifyAndStore(context, acquirer, { vaulting, operationId, charge });
    return;
  }
  const subject = { kind: 'VAULTING', vaulting, operationId } as const;
  await authenticate(context, acquirer, { subject, merchant, charge, buyer, wish: 'CHALLENGE' });
}

/** Why no further card is verified: the vaulting ended meanwhile, its time is over, or too many cards were tried. */
async function whyNot(context: Context, vaulting: Vaulting, nowMs: number): Promise<VaultCardResponse> {
  const now = (await findVaulting(context.db, vaulting)) ?? vaulting;
  if (now.state !== 'PROCESSING') return currentVaultingReport(context, now);
  return refusedAs(isOpenVaulting(now, nowMs) ? 'VERIFY_TIMES_EXCEED_LIMIT' : 'ORDER_IS_CLOSED');
}
