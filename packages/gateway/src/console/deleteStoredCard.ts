import { deleteToken } from '../api/deleteToken.js';
import { done, refused, type ConsoleMethod } from './console-method.js';

/** Forgets a card, as the merchant's own call does; again is as once. */
export const deleteStoredCard: ConsoleMethod<'deleteStoredCard'> = async (
  { context: gateway },
  { clientId, token },
) => {
  const context = await gateway.forMerchant({ clientId });
  const merchant = await context.merchantKeys(clientId);
  const answer = merchant && (await deleteToken(context, merchant, { token }));
  return answer?.result.resultStatus === 'S'
    ? done({})
    : refused('NOT_FOUND', 'This merchant has no such card.');
};
