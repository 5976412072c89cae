import { readMessage, result, tokenRequestSchema, type DeleteTokenResponse } from '@tillgate/contract';
import { deleteStoredCard, findStoredCard } from '../db/stored-cards.js';
import type { Context, MerchantKeys } from '../ports.js';

/** Erases a stored card; its token pays nothing any more. Deleting it again is SUCCESS again. */
export async function deleteToken(
  context: Context,
  { clientId }: MerchantKeys,
  json: unknown,
): Promise<DeleteTokenResponse> {
  const read = readMessage(tokenRequestSchema, json);
  if (read.kind === 'invalid') return { result: result('PARAM_ILLEGAL', read.reason) };
  const card = await findStoredCard(context.db, clientId, read.message.token);
  if (!card) return { result: result('ORDER_NOT_EXIST', 'This merchant has no such token.') };
  await deleteStoredCard(context.db, card, context.clock.nowMs());
  return { result: result('SUCCESS'), token: card.token };
}
