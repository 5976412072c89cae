import {
  inquireVaultingRequestSchema,
  readMessage,
  result,
  type InquireVaultingResponse,
} from '@tillgate/contract';
import { findStoredCard } from '../db/stored-cards.js';
import { findVaulting } from '../db/vaultings.js';
import { paymentMethodDetail } from '../domain/stored-card.js';
import { vaultingResultCode, type Vaulting } from '../domain/vaulting.js';
import type { Context, MerchantKeys } from '../ports.js';

/**
 * Tells whether a card was stored and which. A vaulting of another merchant is ORDER_NOT_EXIST.
 */
export async function inquireVaulting(
  context: Context,
  { clientId }: MerchantKeys,
  json: unknown,
): Promise<InquireVaultingResponse> {
  const read = readMessage(inquireVaultingRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const { vaultingRequestId } = read.message;
  const vaulting = await findVaulting(context.db, { clientId, vaultingRequestId });
  if (!vaulting) return { result: result('ORDER_NOT_EXIST') };
  return { ...standing(vaulting), ...(await cardOf(context, vaulting)) };
}

function standing(vaulting: Vaulting): InquireVaultingResponse {
  const { resultCode, resultMessage } = result(vaultingResultCode(vaulting));
  return {
    result: result('SUCCESS'),
    vaultingRequestId: vaulting.vaultingRequestId,
    vaultingStatus: vaulting.state,
    vaultingResultCode: resultCode,
    vaultingResultMessage: resultMessage,
    metadata: vaulting.details.metadata,
  };
}

async function cardOf(
  { db }: Context,
  vaulting: Vaulting,
): Promise<Pick<InquireVaultingResponse, 'paymentMethodDetail'>> {
  if (vaulting.state !== 'SUCCESS') return {};
  const card = await findStoredCard(db, vaulting.clientId, vaulting.token);
  return card ? { paymentMethodDetail: paymentMethodDetail(card) } : {};
}
