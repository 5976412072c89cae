import { balanceOf, type Account, type Posting } from '../balance.js';
import { acquirerReferenceNo, disputeNumber } from '../reference-numbers.js';
import type { DisputeEntry } from './dispute-entry.js';
import type { DisputePlan } from './dispute-plan.js';
import { disputeSums } from './dispute-sums.js';

/** How long an issuer leaves a merchant, unless a test says otherwise. */
const usualDaysToDefend = 10;

/** What a cardholder disputes, and why. */
export interface Complaint extends DisputePlan {
  /** Undefined: all that is left. */
  readonly value?: string | undefined;
  /** Of which capture; undefined: of the last one. */
  readonly captureId?: string | undefined;
  readonly daysToDefend?: number | undefined;
}

/**
 * A dispute that begins, or why none can: nothing was captured, or more is disputed than what was captured, and neither given
 * back nor disputed before.
 */
export function newDispute(
  account: Account,
  earlier: readonly DisputeEntry[],
  complaint: Complaint,
): DisputeEntry | 'NOT_CAPTURED' | 'DISPUTE_AMOUNT_EXCEED' {
  const capture = captureOf(account, complaint.captureId);
  const { merchantId, paymentId, authorizationId, currency } = account;
  if (!capture || merchantId === undefined || paymentId === undefined) return 'NOT_CAPTURED';
  const leftMinor = disputableMinor(account, earlier);
  const amountMinor = complaint.value === undefined ? leftMinor : BigInt(complaint.value);
  if (leftMinor <= 0n || amountMinor > leftMinor) return 'DISPUTE_AMOUNT_EXCEED';
  const { type, reasonCode, reasonMessage, isDefendable, whenDefended } = complaint;
  return {
    kind: 'DISPUTE',
    disputeId: disputeNumber(authorizationId, earlier.length + 1),
    merchantId,
    paymentId,
    authorizationId,
    captureId: capture.operationId,
    type,
    amount: { currency, value: String(amountMinor) },
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

function captureOf({ postings }: Account, captureId: string | undefined): Posting | undefined {
  return postings
    .filter(({ kind, booking }) => kind === 'CAPTURE' && booking.reply.state === 'APPROVED')
    .findLast(({ operationId }) => captureId === undefined || operationId === captureId);
}

function disputableMinor(account: Account, earlier: readonly DisputeEntry[]): bigint {
  const { disputedMinor, chargedBackMinor } = disputeSums(earlier);
  return balanceOf(account).refundableMinor - disputedMinor - chargedBackMinor;
}
