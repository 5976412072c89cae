import { readMessage, result, tokenRequestSchema, type InquireTokenResponse } from '@tillgate/contract';
import { findStoredCard } from '../db/stored-cards.js';
import { paymentMethodDetail } from '../domain/stored-card.js';
import type { Context, MerchantKeys } from '../ports.js';

/** Tells what a merchant may know of a stored card; of a deleted one, its last four digits. */
export async function inquireToken(
  context: Context,
  { clientId }: MerchantKeys,
  json: unknown,
): Promise<InquireTokenResponse> {
  const read = readMessage(tokenRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const card = await findStoredCard(context.db, clientId, read.message.token);
  if (!card) return { result: result('ORDER_NOT_EXIST', 'This merchant has no such token.') };
  return {
    result: result('SUCCESS'),
    token: card.token,
    tokenStatus: card.state,
    paymentMethodDetail: paymentMethodDetail(card),
  };
}
