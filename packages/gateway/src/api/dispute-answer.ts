import { isoTime, result, type AcceptDisputeResponse } from '@tillgate/contract';
import type { DisputeAnswer } from '../operations/accept-dispute.js';

/** What came of an acceptance or a defence, on the wire. */
export function disputeAnswer(answer: DisputeAnswer): AcceptDisputeResponse {
  if (answer.kind === 'refused') return { result: result(answer.code, answer.message) };
  const { disputeId, atMs } = answer;
  return { result: result('SUCCESS'), disputeId, disputeResolutionTime: isoTime(atMs) };
}
