import { describe, expect, it } from 'vitest';
import { aDispute } from '../testing/disputes.js';
import { aSession } from '../testing/payments.js';
import type { Decision, RefundCommand } from './command.js';
import { decide, newPayment } from './decide.js';
import type { DisputeFacts, DisputeState } from './dispute.js';
import { withOperation, type Operation, type OperationKind, type Payment } from './payment.js';
import { disputedMinor, refundableMinor } from './refundable.js';

function done(kind: OperationKind, operationId: string, amountMinor: bigint): Operation {
  const sequence = Number(operationId);
  const settled = { state: 'SUCCESS', settledAtMs: 0, resultCode: 'SUCCESS', cardResult: {} } as const;
  return { operationId, kind, sequence, amountMinor, createdAtMs: 0, details: {}, ...settled };
}

/** S$42.00, captured as 30.00 by operation 2 and as 12.00 by operation 3. */
const captured: Payment = [
  done('AUTHORIZATION', '1', 4200n),
  done('CAPTURE', '2', 3000n),
  done('CAPTURE', '3', 1200n),
].reduce(withOperation, newPayment(aSession(), 'payment-1', 0));

const chargeback = (state: DisputeState, facts: Partial<DisputeFacts> = {}) =>
  aDispute(state, { facts: { captureId: '3', amountMinor: 1000n, ...facts } });

function refund(amountMinor: bigint, changes: Partial<RefundCommand> = {}): Decision {
  const names = { operationId: '4', requestId: 'r', captureId: undefined, currency: 'SGD' } as const;
  const terms = { policy: 'ANY', windowMs: 1, details: {}, disputes: [] } as const;
  return decide(captured, { type: 'REFUND', ...names, ...terms, amountMinor, ...changes }, 0);
}

describe('what can be refunded', () => {
  it.each<[DisputeState, bigint]>([
    ['OPEN', 3200n],
    ['DEFENDED', 3200n],
    ['ACCEPTED', 3200n],
    ['LOST', 3200n],
    ['WON', 4200n],
    ['CANCELLED', 4200n],
  ])('of S$42.00 with a chargeback of S$10.00 that is %s is %s', (state, leftMinor) => {
    expect(refundableMinor(captured, [chargeback(state)])).toBe(leftMinor);
  });

  it.each(['RETRIEVAL_REQUEST', 'COMPLIANCE_REQUEST'] as const)('is all, if there is a %s', (type) => {
    expect(refundableMinor(captured, [chargeback('LOST', { type })])).toBe(4200n);
  });

  it('is less what was refunded, and by each of several chargebacks', () => {
    const refunded = withOperation(captured, done('REFUND', '4', 200n));
    const disputes = [chargeback('LOST'), chargeback('OPEN', { captureId: '2', amountMinor: 2500n })];
    expect(refundableMinor(refunded, disputes)).toBe(500n);
    expect(disputedMinor(disputes, '2')).toBe(2500n);
  });

  it('is nothing where the dispute is known before its capture', () => {
    expect(refundableMinor(captured, [chargeback('OPEN', { amountMinor: 4201n })])).toBe(0n);
  });
});

describe('a refund', () => {
  const disputes = [chargeback('OPEN')];

  it('of more than disputes leave is refused, and up to that is accepted', () => {
    expect(refund(3201n, { disputes })).toMatchObject({ kind: 'refused', code: 'REFUND_AMOUNT_EXCEED' });
    expect(refund(3200n, { disputes }).kind).toBe('accepted');
  });

  it('of a capture is refused where disputes leave less of it', () => {
    const code = 'REFUND_AMOUNT_EXCEED';
    expect(refund(201n, { disputes, captureId: '3' })).toMatchObject({ kind: 'refused', code });
    expect(refund(200n, { disputes, captureId: '3' }).kind).toBe('accepted');
    expect(refund(3000n, { disputes, captureId: '2' }).kind).toBe('accepted');
  });

  it('of all is refused where only all may be refunded, and a part is disputed', () => {
    const policy = 'FULL_ONLY';
    expect(refund(4200n, { disputes, policy })).toMatchObject({ code: 'REFUND_AMOUNT_EXCEED' });
    expect(refund(3200n, { disputes, policy })).toMatchObject({ code: 'PARTIAL_REFUND_NOT_SUPPORTED' });
  });
});
