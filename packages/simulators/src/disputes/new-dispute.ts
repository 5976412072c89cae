import { balanceOf, type Account, type Posting } from '../balance.js';
import { acquirerReferenceNo, disputeNumber } from '../reference-numbers.js';
import type { DisputeEntry } from './dispute-entry.js';
import type { DisputePlan } from './dispute-plan.js';
import { disputeSums } from './dispute-sums.js';

/** How long an issuer leaves a merchant, unless a test says otherwise. */
const usualDaysToDefend = 10;

/** What a cardholder disputes, and why. */
export interface Complaint extends DisputePlan {
  /** Undefined: all that is left of the capture. */
  readonly value?: string | undefined;
  /** Of which capture; undefined: of the last one of which so much is left. */
  readonly captureId?: string | undefined;
  readonly daysToDefend?: number | undefined;
}

/**
 * A dispute that begins, or why none can: nothing was captured, or more is disputed than what was captured, and neither given
 * back nor disputed before.
 */
export function newDispute(
  account: Account,
  complaint: Complaint,
): DisputeEntry | 'NOT_CAPTURED' | 'DISPUTE_AMOUNT_EXCEED' {
  const captures = capturesOf(account, complaint.captureId);
  const { merchantId, paymentId, authorizationId, currency } = account;
  if (captures.length === 0 || merchantId === undefined || paymentId === undefined) return 'NOT_CAPTURED';
  const wantedMinor = complaint.value === undefined ? undefined : BigInt(complaint.value);
  const capture = captures.findLast((one) => leftMinor(account, one) >= (wantedMinor ?? 1n));
  if (!capture) return 'DISPUTE_AMOUNT_EXCEED';
  const { type, reasonCode, reasonMessage, isDefendable, whenDefended } = complaint;
  return {
    kind: 'DISPUTE',
    disputeId: disputeNumber(authorizationId, account.disputes.length + 1),
    merchantId,
    paymentId,
    authorizationId,
    captureId: capture.operationId,
    type,
    amount: { currency, value: String(wantedMinor ?? leftMinor(account, capture)) },
    scheme: schemeOf(account),
    reasonCode,
    reasonMessage,
    acquirerReferenceNo: acquirerReferenceNo(capture.operationId),
    isDefendable,
    daysToDefend: complaint.daysToDefend ?? usualDaysToDefend,
    change: 1,
    state: 'OPEN',
    ...(whenDefended === undefined ? {} : { whenDefended }),
  };
}

/** By which brand it went; older journals do not say. */
function schemeOf({ authorization: { reply } }: Account): string {
  return reply.state === 'PENDING' ? 'UNKNOWN' : (reply.card?.brand ?? 'UNKNOWN');
}

/** What was taken, first to last; the one that is named, where one is. */
function capturesOf({ postings }: Account, captureId: string | undefined): Posting[] {
  return postings
    .filter(({ kind, booking }) => kind === 'CAPTURE' && booking.reply.state === 'APPROVED')
    .filter(({ operationId }) => captureId === undefined || operationId === captureId);
}

/** What can be disputed of a capture. A refund names none, and so is of whichever is left. */
function leftMinor(account: Account, { operationId, amountMinor }: Posting): bigint {
  const { disputedMinor, chargedBackMinor } = disputeSums(
    account.disputes.filter(({ captureId }) => captureId === operationId),
  );
  const ofCaptureMinor = amountMinor - disputedMinor - chargedBackMinor;
  const { refundableMinor } = balanceOf(account);
  return ofCaptureMinor < refundableMinor ? ofCaptureMinor : refundableMinor;
}
