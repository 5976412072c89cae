import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { aSession } from '../testing/payments.js';
import type { Command } from './command.js';
import { decide, newPayment } from './decide.js';
import { cancellationOf, isClosed, releaseDueMs } from './ending.js';
import { captureNotification, notificationOf, paymentNotification } from './notification.js';
import {
  approvedAuthorization,
  committedOf,
  isSettled,
  settledOf,
  successfulOf,
  withOperation,
  type CaptureMode,
  type NotificationIntent,
  type Operation,
  type Payment,
  type PaymentSource,
} from './payment.js';
import { settle, type Outcome } from './settle.js';
import { authorizedMinor, capturedMinor, committedCaptureMinor, committedRefundMinor } from './sums.js';
import { summaryOf } from './summary.js';
import { inquiryFields, view } from './view.js';

/**
 * Random orders of commands and answers (late, repeated, about the wrong operation) never break the promises of
 * ARCHITECTURE.md. The model keeps what was ever announced and written, and checks after every step.
 */
type Step =
  | { type: 'AUTHORIZE' | 'CLOSE' | 'CANCEL' | 'RELEASE' }
  | { type: 'CAPTURE' | 'REFUND' | 'INCREMENT'; request: number; amountMinor: bigint }
  | { type: 'ANSWER'; operation: number; outcome: Outcome }
  | { type: 'WAIT'; ms: number };

const cardResult = { lastFour: '0768', incrementalAuthorizationAvailable: true };
const reader = { seesReferenceNo: true };
const approved: Outcome = { kind: 'APPROVED', cardResult };
const outcome = fc.constantFrom<Outcome>(
  { kind: 'APPROVED', cardResult },
  { kind: 'APPROVED', cardResult },
  { kind: 'DECLINED', resultCode: 'DO_NOT_HONOR', cardResult },
  { kind: 'PENDING' },
  { kind: 'UNKNOWN' },
);
const day = 24 * 60 * 60 * 1000;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constantFrom('AUTHORIZE', 'CLOSE', 'CANCEL', 'RELEASE') }),
  fc.record({
    type: fc.constantFrom('CAPTURE', 'REFUND', 'INCREMENT'),
    request: fc.nat(5),
    amountMinor: fc.bigInt(-1n, 6000n),
  }),
  fc.record({ type: fc.constant('ANSWER' as const), operation: fc.nat(8), outcome }),
  fc.record({ type: fc.constant('ANSWER' as const), operation: fc.nat(2), outcome }),
  fc.record({
    type: fc.constant('WAIT' as const),
    ms: fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.constant(4 * day)),
  }),
);

interface World {
  payment: Payment;
  nowMs: number;
  nextId: number;
  announced: { intent: NotificationIntent; payment: Payment }[];
}

interface Terms {
  captureMode: CaptureMode;
  source: PaymentSource;
}

const session = aSession();
const start = (terms: Terms): World => ({
  payment: newPayment({ ...session, ...terms }, 'payment-1', 0),
  nowMs: 0,
  nextId: 1,
  announced: [],
});

function advance(world: World, taken: Step): World {
  const operationId = `operation-${world.nextId}`;
  switch (taken.type) {
    case 'WAIT':
      return { ...world, nowMs: world.nowMs + taken.ms };
    case 'ANSWER':
      return answered(world, taken, operationId);
    default:
      return commanded(world, commandOf(taken, operationId));
  }
}

function commandOf(taken: Exclude<Step, { type: 'WAIT' | 'ANSWER' }>, operationId: string): Command {
  const currency = session.currency;
  switch (taken.type) {
    case 'AUTHORIZE':
      return { type: 'AUTHORIZE', operationId, expiresAtMs: session.expiresAtMs };
    case 'CAPTURE': {
      const { amountMinor, request } = taken;
      return {
        type: 'CAPTURE',
        operationId,
        requestId: `c${request}`,
        currency,
        amountMinor,
        mayFollow: true,
      };
    }
    case 'INCREMENT': {
      const { amountMinor: totalMinor, request } = taken;
      return {
        type: 'INCREMENT',
        operationId,
        requestId: `u${request}`,
        currency,
        totalMinor,
        largestMinor: undefined,
      };
    }
    case 'REFUND': {
      const { amountMinor, request } = taken;
      const terms = {
        captureId: undefined,
        policy: 'ANY',
        windowMs: 30 * day,
        details: {},
        disputes: [],
      } as const;
      return { type: 'REFUND', operationId, requestId: `r${request}`, currency, amountMinor, ...terms };
    }
    default:
      return { type: taken.type, operationId };
  }
}

function commanded(world: World, command: Command): World {
  const decision = decide(world.payment, command, world.nowMs);
  if (decision.kind !== 'accepted') return world;
  const payment = withOperation(world.payment, decision.operation);
  return announce({ ...world, payment, nextId: world.nextId + 1 }, decision.notifications);
}

function answered(world: World, taken: Extract<Step, { type: 'ANSWER' }>, followOperationId: string): World {
  const { operations } = world.payment;
  const operationId = operations[taken.operation % Math.max(1, operations.length)]?.operationId ?? 'none';
  const at = { nowMs: world.nowMs, followOperationId };
  const settlement = settle(world.payment, operationId, taken.outcome, at);
  if (settlement.kind === 'unchanged') return world;
  const written: Operation[] = [settlement.operation, ...settlement.follow];
  const payment = written.reduce(withOperation, world.payment);
  return announce({ ...world, payment, nextId: world.nextId + 1 }, settlement.notifications);
}

function announce(world: World, intents: readonly NotificationIntent[]): World {
  const news = intents.map((intent) => ({ intent, payment: world.payment }));
  return { ...world, announced: [...world.announced, ...news] };
}

/** Which message a settled operation of a kind brings; a declined attempt of a session brings none. */
const newsOfKind = {
  CAPTURE: 'CAPTURE_RESULT',
  REFUND: 'REFUND_RESULT',
  INCREMENT: 'UPDATE_AMOUNT_RESULT',
} as const;

/** What the merchant reads of a payment that lists show so. */
const statusOfState = {
  PROCESSING: 'PROCESSING',
  AUTHORIZED: 'SUCCESS',
  CAPTURED: 'SUCCESS',
  PARTIALLY_REFUNDED: 'SUCCESS',
  REFUNDED: 'SUCCESS',
  FAILED: 'FAIL',
  CANCELLED: 'CANCELLED',
} as const;

function checkPromises(before: World, after: World): void {
  const { payment } = after;
  const { operations } = payment;

  // 2. Captured never exceeds authorised, refunded never captured, even counting what is still on its way.
  expect(committedCaptureMinor(payment) <= authorizedMinor(payment)).toBe(true);
  expect(capturedMinor(payment) <= committedCaptureMinor(payment)).toBe(true);
  expect(committedRefundMinor(payment) <= capturedMinor(payment)).toBe(true);
  for (const { amountMinor } of operations) expect(amountMinor >= 0n).toBe(true);

  // 3. Nothing is charged twice, no attempt is deleted, and what is settled stays as it is.
  expect(successfulOf(payment, 'AUTHORIZATION').length).toBeLessThan(2);
  expect(operations.map(({ sequence }) => sequence)).toEqual(operations.map((_, index) => index + 1));
  before.payment.operations.forEach((earlier, index) => {
    expect(operations[index]?.operationId).toBe(earlier.operationId);
    if (isSettled(earlier)) expect(operations[index]).toEqual(earlier);
  });
  const requests = operations.flatMap(({ kind, requestId }) => (requestId ? [`${kind} ${requestId}`] : []));
  expect(new Set(requests).size).toBe(requests.length);

  // What is released is never captured, and an order that ended unpaid holds nothing for long.
  const release = committedOf(payment, 'VOID').find(
    ({ referenceId }) => referenceId === approvedAuthorization(payment)?.operationId,
  );
  if (release) {
    const later = committedOf(payment, 'CAPTURE').filter(({ sequence }) => sequence > release.sequence);
    expect(later).toEqual([]);
  }
  const isHeldForNobody = isClosed(payment) && approvedAuthorization(payment) !== undefined;
  if (isHeldForNobody) expect(release ?? releaseDueMs(payment)).toBeDefined();

  // 4. A final state is announced once, and only a state that happened.
  const news = after.announced.map(({ intent }) => `${intent.notifyType} ${intent.operationId}`);
  expect(new Set(news).size).toBe(news.length);
  const results = after.announced.filter(({ intent }) => intent.notifyType === 'PAYMENT_RESULT');
  expect(results.length).toBeLessThan(2);
  for (const kind of ['CAPTURE', 'REFUND', 'INCREMENT'] as const) {
    const told = after.announced.filter(({ intent }) => intent.notifyType === newsOfKind[kind]);
    const settled = settledOf(payment, kind).map(({ operationId }) => operationId);
    expect(told.map(({ intent }) => intent.operationId).sort()).toEqual(settled.sort());
  }
  for (const { intent, payment: then } of after.announced) notificationOf(then, intent, reader);

  // What lists show is what the view says, and sums that no list has wrong.
  const summary = summaryOf(payment);
  const { paymentStatus, resultCode } = view(payment);
  expect(statusOfState[summary.state]).toBe(paymentStatus);
  expect(summary.resultCode).toBe(resultCode);
  expect(summary.refundedMinor <= summary.capturedMinor).toBe(true);
  expect(summary.capturedMinor <= summary.authorizedMinor).toBe(true);
  expect(summary.state === 'AUTHORIZED').toBe(paymentStatus === 'SUCCESS' && summary.capturedMinor === 0n);
  expect(summary.changedAtMs >= summaryOf(before.payment).changedAtMs).toBe(true);

  // 5. What was announced, and what an inquiry says later, agree: only a cancellation takes a success back.
  if (!cancellationOf(payment)) {
    for (const { payment: then } of results) {
      const { result, paymentId } = paymentNotification(then, reader);
      expect(inquiryFields(payment, reader)).toMatchObject({
        paymentResultCode: result.resultCode,
        paymentId,
      });
    }
  }
  const [was, is] = [view(before.payment), view(payment)];
  if (was.paymentStatus === 'SUCCESS') expect(['SUCCESS', 'CANCELLED']).toContain(is.paymentStatus);
  if (was.paymentStatus === 'CANCELLED') expect(is.paymentStatus).toBe('CANCELLED');
  if (capturedMinor(payment) > 0n) expect(is.paymentStatus).toBe('SUCCESS');
}

const automatic: Terms = { captureMode: 'AUTOMATIC', source: 'SESSION' };

describe('whatever the order of commands and answers', () => {
  it.each([
    automatic,
    { captureMode: 'MANUAL', source: 'SESSION' },
    { captureMode: 'MANUAL', source: 'API' },
  ] satisfies Terms[])('the promises hold ($captureMode capture, $source)', (terms) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        // Begun as most payments begin, so that the steps reach captures and refunds.
        const paid: Step[] = [{ type: 'AUTHORIZE' }, { type: 'ANSWER', operation: 0, outcome: approved }];
        for (const all of [steps, [...paid, ...steps]]) {
          all.reduce((world, taken) => {
            const after = advance(world, taken);
            checkPromises(world, after);
            return after;
          }, start(terms));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a paid order with automatic capture has its capture from the same moment', () => {
    const paid = [
      { type: 'AUTHORIZE' } as const,
      { type: 'ANSWER', operation: 0, outcome: approved } as const,
    ];
    const { payment, announced } = paid.reduce(advance, start(automatic));
    expect(payment.operations.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'AUTHORIZATION SUCCESS',
      'CAPTURE PROCESSING',
    ]);
    expect(announced).toHaveLength(1);
  });
});

describe('the wire shapes', () => {
  const steps: Step[] = [
    { type: 'AUTHORIZE' },
    { type: 'ANSWER', operation: 0, outcome: approved },
    { type: 'ANSWER', operation: 1, outcome: approved },
  ];
  const { payment } = steps.reduce(advance, start(automatic));

  it('show a captured payment as SUCCESS with a CAPTURE transaction', () => {
    expect(inquiryFields(payment, reader)).toMatchObject({
      paymentStatus: 'SUCCESS',
      paymentResultCode: 'SUCCESS',
      paymentAmount: { currency: 'SGD', value: '4200' },
      paymentTime: '1970-01-01T00:00:00Z',
      authExpiryTime: '1970-01-08T00:00:00Z',
      transactions: [{ transactionType: 'CAPTURE', transactionStatus: 'SUCCESS' }],
    });
  });

  it('name the capture in its notification', () => {
    const [capture] = settledOf(payment, 'CAPTURE');
    if (!capture) throw new Error('there is no capture');
    expect(captureNotification(payment, capture, reader)).toMatchObject({
      notifyType: 'CAPTURE_RESULT',
      captureAmount: { currency: 'SGD', value: '4200' },
      result: { resultCode: 'SUCCESS', resultStatus: 'S' },
    });
  });

  it('show a closed order that nobody tried to pay as CANCELLED, and a declined one as FAIL', () => {
    const closed = advance(start(automatic), { type: 'CLOSE' });
    expect(view(closed.payment)).toMatchObject({ paymentStatus: 'CANCELLED', resultCode: 'ORDER_IS_CLOSED' });
    const declined: Outcome = { kind: 'DECLINED', resultCode: 'DO_NOT_HONOR', cardResult };
    const tried: Step[] = [
      { type: 'AUTHORIZE' },
      { type: 'ANSWER', operation: 0, outcome: declined },
      { type: 'CLOSE' },
    ];
    const world = tried.reduce(advance, start(automatic));
    expect(view(world.payment)).toMatchObject({ paymentStatus: 'FAIL', resultCode: 'DO_NOT_HONOR' });
    expect(paymentNotification(world.payment, reader).result).toMatchObject({
      resultStatus: 'F',
      resultCode: 'DO_NOT_HONOR',
    });
  });
});
