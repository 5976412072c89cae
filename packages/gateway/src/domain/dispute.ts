import type { DisputeJudgedResult, DisputeType } from '@tillgate/contract';

/** What a dispute is about: fixed when it begins. Times in epoch milliseconds, of the merchant's clock. */
export interface DisputeFacts {
  readonly disputeId: string;
  readonly clientId: string;
  readonly paymentId: string;
  readonly paymentRequestId: string;
  readonly captureId: string;
  /** By which the acquirer knows it. */
  readonly networkDisputeId: string;
  readonly type: DisputeType;
  readonly currency: string;
  readonly amountMinor: bigint;
  /** The card scheme. */
  readonly source: string;
  readonly reasonCode: string;
  readonly reasonMessage: string;
  readonly acquirerReferenceNo?: string | undefined;
  readonly isDefendable: boolean;
  readonly createdAtMs: number;
  readonly defenseDueAtMs: number;
}

/** WON and LOST: judged, for the merchant and against it. */
export const disputeStates = ['OPEN', 'DEFENDED', 'ACCEPTED', 'WON', 'LOST', 'CANCELLED'] as const;
export type DisputeState = (typeof disputeStates)[number];

/** Why a dispute was accepted: the merchant said so, or let its time pass. */
export type AcceptReason = 'MERCHANT_ACCEPTED' | 'TIMEOUT';

/** How far it came. */
export interface DisputeProgress {
  /** The last of the acquirer's changes that is known; each is applied once. */
  readonly change: number;
  readonly alertedAtMs?: number | undefined;
  readonly defendedAtMs?: number | undefined;
  readonly acceptedAtMs?: number | undefined;
  readonly acceptReason?: AcceptReason | undefined;
  readonly judgedAtMs?: number | undefined;
  readonly judgedResult?: DisputeJudgedResult | undefined;
  readonly cancelledAtMs?: number | undefined;
}

/** A cardholder's dispute of a payment, as the merchant's side knows it. */
export interface Dispute {
  readonly facts: DisputeFacts;
  readonly state: DisputeState;
  readonly progress: DisputeProgress;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Antom alerts a merchant 24 hours before its defence is due. */
export const alertBeforeDueMs = dayMs;

/** When the merchant's time to answer is over. */
export function dueAfter(nowMs: number, days: number): number {
  return nowMs + days * dayMs;
}

/** When something is due by itself: the alert, then the end of the time to answer. Undefined: nothing is. */
export function nextCheckMs({ facts, state, progress }: Dispute): number | undefined {
  if (state !== 'OPEN') return undefined;
  const { createdAtMs, defenseDueAtMs } = facts;
  const alertMs = defenseDueAtMs - alertBeforeDueMs;
  return progress.alertedAtMs === undefined && alertMs > createdAtMs ? alertMs : defenseDueAtMs;
}
