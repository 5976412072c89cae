import type { OperationReply } from '@tillgate/contract/acquirer';
import type { Later } from './behaviour.js';
import type { DisputeEntry } from './disputes/dispute-entry.js';
import type { DisputePlan } from './disputes/dispute-plan.js';
import { disputeSums } from './disputes/dispute-sums.js';
import type { LaterOperation } from './operation.js';

/** What became of an operation. */
export interface Booking {
  readonly reply: OperationReply;
  /** What a PENDING reply turns into when somebody asks. */
  readonly settlesAs: OperationReply | undefined;
}

/** One operation on an authorisation, and what became of it. */
export interface Posting {
  readonly kind: LaterOperation['kind'];
  readonly operationId: string;
  /** Zero for a void. */
  readonly amountMinor: bigint;
  readonly isFinal: boolean;
  readonly booking: Booking;
}

/** An authorisation and all operations on it. */
export interface Account {
  /** The authorisation's own operation id. */
  readonly authorizationId: string;
  /** How many were booked before it, and it: they are listed in this order. */
  readonly place: number;
  /** Both undefined in older journals. */
  readonly merchantId: string | undefined;
  readonly paymentId: string | undefined;
  readonly currency: string;
  readonly authorizedMinor: bigint;
  readonly authorization: Booking;
  /** What becomes of operations that the rules allow. */
  readonly later: Later;
  /** What the holder does about every capture; undefined: nothing. */
  readonly disputePlan: DisputePlan | undefined;
  readonly postings: readonly Posting[];
  /** As they stand, in the order of their raising. */
  readonly disputes: readonly DisputeEntry[];
}

export interface Balance {
  /** All that was ever held. */
  readonly heldMinor: bigint;
  /** Taken, or promised to a capture that is pending. */
  readonly capturedMinor: bigint;
  /** Taken, and nothing of it pending. */
  readonly settledMinor: bigint;
  readonly isVoided: boolean;
  /** No capture may follow. */
  readonly isFinal: boolean;
  readonly capturableMinor: bigint;
  /** Taken, and neither given back nor taken or kept by a chargeback. */
  readonly refundableMinor: bigint;
}

/**
 * The sums of an authorisation, computed from its operations and kept nowhere. A pending operation that will succeed uses
 * up what it needs at once, and gives what it brings only when it is settled: so no answer that comes later can be wrong.
 */
export function balanceOf({ authorizedMinor, postings, disputes }: Account): Balance {
  const of = (kind: Posting['kind']) => postings.filter((posting) => posting.kind === kind);
  const captures = of('CAPTURE').filter(willSucceed);
  const heldMinor = authorizedMinor + sum(of('INCREMENT').filter(hasSucceeded));
  const capturedMinor = sum(captures);
  const settledMinor = sum(captures.filter(hasSucceeded));
  const isVoided = of('VOID').some(willSucceed);
  const isFinal = captures.some((capture) => capture.isFinal);
  const { disputedMinor, chargedBackMinor } = disputeSums(disputes);
  const refundedMinor = sum(of('REFUND').filter(willSucceed));
  return {
    heldMinor,
    capturedMinor,
    settledMinor,
    isVoided,
    isFinal,
    capturableMinor: isVoided || isFinal ? 0n : heldMinor - capturedMinor,
    refundableMinor: settledMinor - refundedMinor - disputedMinor - chargedBackMinor,
  };
}

function hasSucceeded({ booking }: Posting): boolean {
  return booking.reply.state === 'APPROVED';
}

function willSucceed({ booking }: Posting): boolean {
  return (booking.settlesAs ?? booking.reply).state === 'APPROVED';
}

function sum(postings: readonly Posting[]): bigint {
  return postings.reduce((total, { amountMinor }) => total + amountMinor, 0n);
}
