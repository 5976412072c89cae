import type { Dispute, DisputeFacts, DisputeProgress, DisputeState } from '../domain/dispute.js';

export const startMs = Date.UTC(2026, 10, 23, 12);
export const dayMs = 24 * 60 * 60 * 1000;

/** A chargeback of S$42.00 with ten days to defend it, but for the changes. */
export function aDispute(
  state: DisputeState,
  changes: { facts?: Partial<DisputeFacts>; progress?: Partial<DisputeProgress> } = {},
): Dispute {
  return {
    facts: {
      disputeId: 'dispute-1',
      clientId: 'SANDBOX_TEST',
      paymentId: 'payment-1',
      paymentRequestId: 'request-1',
      captureId: 'capture-1',
      networkDisputeId: 'network-dispute-1',
      type: 'CHARGEBACK',
      currency: 'SGD',
      amountMinor: 4200n,
      source: 'VISA',
      reasonCode: '10.4',
      reasonMessage: 'Other Fraud: Card-Absent Environment',
      isDefendable: true,
      createdAtMs: startMs,
      defenseDueAtMs: startMs + 10 * dayMs,
      ...changes.facts,
    },
    state,
    progress: { change: 1, ...changes.progress },
  };
}
