import { isoTime, result, type DisputeNotificationType, type NotifyDispute } from '@tillgate/contract';
import type { Dispute } from './dispute.js';
import { amountOf, type Reader } from './view.js';

/** `notifyDispute` for a dispute as it is now. */
export function disputeNotification(
  dispute: Dispute,
  disputeNotificationType: DisputeNotificationType,
  { seesReferenceNo }: Reader,
): NotifyDispute {
  const { facts } = dispute;
  const { acquirerReferenceNo: arn } = facts;
  return {
    notifyType: 'DISPUTE_RESULT',
    result: result('SUCCESS'),
    disputeNotificationType,
    paymentRequestId: facts.paymentRequestId,
    disputeId: facts.disputeId,
    paymentId: facts.paymentId,
    captureId: facts.captureId,
    disputeType: facts.type,
    disputeTime: isoTime(facts.createdAtMs),
    disputeAmount: amountOf(facts.currency, facts.amountMinor),
    disputeReasonCode: facts.reasonCode,
    disputeReasonMsg: facts.reasonMessage,
    disputeSource: facts.source,
    ...(seesReferenceNo && arn !== undefined ? { arn } : {}),
    defendable: facts.isDefendable,
    defenseDueTime: isoTime(facts.defenseDueAtMs),
    ...judgedFields(dispute),
    ...acceptedFields(dispute),
  };
}

/** The amount is what is taken from the merchant, and so only there where it lost. */
function judgedFields({ facts, progress }: Dispute): Partial<NotifyDispute> {
  const { judgedAtMs, judgedResult } = progress;
  if (judgedAtMs === undefined) return {};
  return {
    disputeJudgedTime: isoTime(judgedAtMs),
    ...(judgedResult === 'ACCEPT_BY_MERCHANT'
      ? { disputeJudgedAmount: amountOf(facts.currency, facts.amountMinor) }
      : {}),
    disputeJudgedResult: judgedResult,
  };
}

function acceptedFields({ progress }: Dispute): Partial<NotifyDispute> {
  const { acceptedAtMs, acceptReason } = progress;
  if (acceptedAtMs === undefined) return {};
  return { disputeAcceptReason: acceptReason, disputeAcceptTime: isoTime(acceptedAtMs) };
}
