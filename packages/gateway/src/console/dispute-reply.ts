import { result } from '@tillgate/contract';
import type { ConsoleAnswer } from '@tillgate/contract/console';
import type { DisputeAnswer } from '../operations/accept-dispute.js';
import { done, refused, type ConsoleReply } from './console-method.js';

/** What came of an answer to a dispute, as the wire method says it; one that is not there is none of the merchant's. */
export function disputeReply(answer: DisputeAnswer): ConsoleReply<ConsoleAnswer<'acceptDispute'>> {
  if (answer.kind === 'done') return done(result('SUCCESS'));
  if (answer.code === 'ORDER_NOT_EXIST') return refused('NOT_FOUND', 'There is no such dispute.');
  return done(result(answer.code, answer.message));
}
