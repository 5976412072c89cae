import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyPaymentFact,
  captureOf,
  duplicatePayments,
  hasUnmatchedPayment,
  isPayable,
  isProcessing,
  isSessionOver,
  isSettled,
  isUndecided,
  newOrder,
  orderState,
  paymentOf,
  type GatewayFact,
  type Order,
  type PaymentFact,
} from './order.js';

const order: Order = {
  ...newOrder({ id: 'o', number: 'n', currency: 'SGD', amountMinor: 4200 }),
  paymentRequestIds: ['pr-1', 'pr-2'],
};

function fact(changes: Partial<GatewayFact> = {}): GatewayFact {
  return {
    kind: 'PAYMENT',
    source: 'INQUIRY',
    paymentRequestId: 'pr-1',
    paymentId: 'p-1',
    amount: { currency: 'SGD', value: '4200' },
    status: 'SUCCESS',
    resultCode: 'SUCCESS',
    observedAtMs: 1000,
    ...changes,
  };
}

function after(...facts: PaymentFact[]): Order {
  return facts.reduce<Order>(applyPaymentFact, order);
}

const anyGatewayFact = fc.record<GatewayFact>({
  kind: fc.constantFrom('PAYMENT', 'CAPTURE'),
  source: fc.constantFrom('NOTIFICATION', 'INQUIRY'),
  paymentRequestId: fc.constantFrom('pr-1', 'pr-2', 'of-another-order'),
  paymentId: fc.constantFrom('p-1', 'p-2'),
  amount: fc.constantFrom(
    { currency: 'SGD', value: '4200' },
    { currency: 'SGD', value: '4200' },
    { currency: 'SGD', value: '4201' },
    { currency: 'USD', value: '4200' },
  ),
  status: fc.constantFrom('SUCCESS', 'FAIL', 'CANCELLED', 'PROCESSING'),
  resultCode: fc.constantFrom('SUCCESS', 'DO_NOT_HONOR', 'CARD_EXPIRED', 'PAYMENT_IN_PROCESS'),
  observedAtMs: fc.integer({ min: 0, max: 5 }),
});
const anyFact: fc.Arbitrary<PaymentFact> = fc.oneof(
  { weight: 9, arbitrary: anyGatewayFact },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('BROWSER_RETURN'), observedAtMs: fc.nat(5) }) },
);
const factsInTwoOrders = fc
  .array(anyFact, { maxLength: 12 })
  .chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2, maxLength: facts.length * 2 }),
    ),
  );

describe('an order', () => {
  it('ends the same whatever the order of its facts and however often each comes', () => {
    fc.assert(
      fc.property(factsInTwoOrders, ([facts, shuffledAndDoubled]) => {
        expect(after(...shuffledAndDoubled)).toEqual(after(...facts));
      }),
      { numRuns: 500 },
    );
  });

  it('that is paid stays paid', () => {
    fc.assert(
      fc.property(fc.array(anyFact), fc.array(anyFact), (before, later) => {
        const paid = after(...before, fact(), ...later);
        expect(orderState(paid)).toBe('paid');
      }),
    );
  });

  it('is never paid by the browser, by another order, or by another amount', () => {
    const isWrong = (candidate: PaymentFact) =>
      candidate.kind !== 'PAYMENT' ||
      candidate.paymentRequestId === 'of-another-order' ||
      candidate.amount.currency !== 'SGD' ||
      candidate.amount.value !== '4200';
    fc.assert(
      fc.property(fc.array(anyFact.filter(isWrong)), (facts) => {
        expect(orderState(after(...facts))).toBe('placed');
      }),
    );
  });

  it('is not changed at all by the browser', () => {
    expect(after({ kind: 'BROWSER_RETURN', observedAtMs: 1 })).toBe(order);
  });

  it('that failed can be paid later', () => {
    const failed = after(fact({ status: 'FAIL', resultCode: 'DO_NOT_HONOR' }));
    expect(orderState(failed)).toBe('payment_failed');
    expect(paymentOf(failed)?.resultCode).toBe('DO_NOT_HONOR');
    expect(orderState(applyPaymentFact(failed, fact({ observedAtMs: 2000 })))).toBe('paid');
  });

  it('waits again while the buyer tries again, unless that news is old', () => {
    const failed = after(fact({ status: 'FAIL' }));
    const processing = fact({ status: 'PROCESSING' });
    expect(orderState(applyPaymentFact(failed, { ...processing, observedAtMs: 2000 }))).toBe('placed');
    expect(orderState(applyPaymentFact(failed, { ...processing, observedAtMs: 500 }))).toBe('payment_failed');
  });

  it('shows the newest decline', () => {
    const declines = ['DO_NOT_HONOR', 'CARD_EXPIRED', 'LOST_CARD'].map((resultCode, index) =>
      fact({
        status: 'FAIL',
        resultCode,
        observedAtMs: 1000 + index,
        source: index % 2 ? 'INQUIRY' : 'NOTIFICATION',
      }),
    );
    expect(paymentOf(after(...declines))?.resultCode).toBe('LOST_CARD');
  });

  it('is the same object after a fact that says nothing new', () => {
    const paid = after(fact());
    expect(applyPaymentFact(paid, fact({ observedAtMs: 2000 }))).toBe(paid);
    const contradicted = after(fact({ paymentRequestId: 'of-another-order' }));
    const again = fact({ paymentRequestId: 'of-another-order', observedAtMs: 2000 });
    expect(applyPaymentFact(contradicted, again)).toBe(contradicted);
  });

  it('must not be paid again while any of its payments is in process', () => {
    const processing = fact({ status: 'PROCESSING', paymentRequestId: 'pr-2' });
    const declinedSince = fact({ status: 'FAIL', observedAtMs: 2000 });
    for (const waiting of [after(processing), after(processing, declinedSince)]) {
      expect([isProcessing(waiting), isPayable(waiting), isSettled(waiting)]).toEqual([true, false, false]);
    }
    expect(isPayable(after(declinedSince))).toBe(true);
    expect(isPayable(after(fact({ amount: { currency: 'SGD', value: '1' } })))).toBe(false);
  });

  it('names the payments that succeeded besides the one that pays it', () => {
    const second = fact({ paymentRequestId: 'pr-2', paymentId: 'p-2', observedAtMs: 2000 });
    expect(duplicatePayments(after(fact(), fact({ source: 'NOTIFICATION' })))).toEqual([]);
    expect(duplicatePayments(after(second, fact()))).toEqual([second]);
    expect(orderState(after(second, fact()))).toBe('paid');
  });

  it('keeps asking about a second payment after the first has succeeded', () => {
    const capture = fact({ kind: 'CAPTURE' });
    const second = fact({ paymentRequestId: 'pr-2', paymentId: 'p-2', status: 'PROCESSING' });
    expect(isUndecided(after(fact(), capture))).toBe(false);
    expect(isUndecided(after(fact(), capture, second))).toBe(true);
  });

  it('is settled when it is paid and captured, in either order, or when it failed', () => {
    const capture = fact({ kind: 'CAPTURE', source: 'NOTIFICATION' });
    expect(isSettled(order)).toBe(false);
    expect(isSettled(after(fact()))).toBe(false);
    expect(isSettled(after(capture))).toBe(false);
    expect(isSettled(after(capture, fact()))).toBe(true);
    expect(isSettled(after(fact(), { ...capture, status: 'PROCESSING' }))).toBe(false);
    expect(isSettled(after(fact(), { ...capture, status: 'FAIL' }))).toBe(true);
    expect(isSettled(after(fact({ status: 'FAIL' })))).toBe(true);
    expect(captureOf(after(capture, { ...capture, status: 'FAIL', observedAtMs: 9000 }))?.status).toBe(
      'SUCCESS',
    );
  });

  it.each([
    ['OTHER_ORDER', { paymentRequestId: 'of-another-order' }],
    ['OTHER_CURRENCY', { amount: { currency: 'USD', value: '4200' } }],
    ['OTHER_AMOUNT', { amount: { currency: 'SGD', value: '42' } }],
    ['OTHER_AMOUNT', { amount: { currency: 'SGD', value: '04200' } }],
  ] as const)('keeps a fact of %s aside', (reason, changes) => {
    const kept = after(fact(changes));
    expect(kept.rejected).toEqual([{ fact: fact(changes), reason }]);
    expect(kept.facts).toEqual([]);
    expect(hasUnmatchedPayment(kept)).toBe(true);
  });

  it('lets a session be used again after a declined attempt, and not after it was closed', () => {
    const declined = fact({ status: 'FAIL' });
    expect(isSessionOver(after(declined), 'pr-1')).toBe(false);
    expect(isSessionOver(after({ ...declined, source: 'NOTIFICATION' }), 'pr-1')).toBe(true);
    expect(isSessionOver(after(fact({ status: 'CANCELLED' })), 'pr-1')).toBe(true);
    expect(isSessionOver(after(fact({ status: 'CANCELLED' })), 'pr-2')).toBe(false);
  });
});
