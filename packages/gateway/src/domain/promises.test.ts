import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { aSession } from '../testing/payments.js';
import { decide, isClosed, newPayment, type Command } from './decide.js';
import { captureNotification, paymentNotification } from './notification.js';
import {
  approvedAuthorization,
  isSettled,
  settledOf,
  type Operation,
  type Payment,
  type NotificationIntent,
} from './payment.js';
import { settle, withOperation, type Outcome } from './settle.js';
import { inquiryFields, view } from './view.js';

/**
 * Random orders of commands and answers (late, repeated, about the wrong operation) never break the promises of
 * ARCHITECTURE.md. The model keeps what was ever announced and written, and checks after every step.
 */
type Step =
  | { type: 'AUTHORIZE' | 'CLOSE' }
  | { type: 'CAPTURE'; amountMinor: bigint }
  | { type: 'ANSWER'; operation: number; outcome: Outcome }
  | { type: 'WAIT'; ms: number };

const cardResult = { lastFour: '0768' };
const outcome = fc.constantFrom<Outcome>(
  { kind: 'APPROVED', cardResult },
  { kind: 'DECLINED', resultCode: 'DO_NOT_HONOR', cardResult },
  { kind: 'UNKNOWN' },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>({ type: 'AUTHORIZE' }),
  fc.constant<Step>({ type: 'CLOSE' }),
  fc.record({ type: fc.constant('CAPTURE' as const), amountMinor: fc.bigInt(-1n, 5000n) }),
  fc.record({ type: fc.constant('ANSWER' as const), operation: fc.nat(8), outcome }),
  fc.record({ type: fc.constant('WAIT' as const), ms: fc.integer({ min: 0, max: 2_000_000 }) }),
);

interface World {
  payment: Payment;
  nowMs: number;
  nextId: number;
  announced: { intent: NotificationIntent; payment: Payment }[];
}

const session = aSession();
const start = (captureMode: 'AUTOMATIC' | 'MANUAL'): World => ({
  payment: newPayment({ ...session, captureMode }, 'payment-1', 0),
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
  if (taken.type === 'AUTHORIZE')
    return { type: 'AUTHORIZE', operationId, sessionExpiresAtMs: session.expiresAtMs };
  if (taken.type === 'CAPTURE') return { type: 'CAPTURE', operationId, amountMinor: taken.amountMinor };
  return { type: 'CLOSE', operationId };
}

function commanded(world: World, command: Command): World {
  const decision = decide(world.payment, command, world.nowMs);
  if (decision.kind === 'refused') return world;
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

const sum = (operations: readonly Operation[]) =>
  operations.reduce((total, { amountMinor }) => total + amountMinor, 0n);

function checkPromises(before: World, after: World): void {
  const { payment } = after;
  const { operations } = payment;

  // 2. Captured never exceeds authorised, even counting captures that are still on their way.
  const captures = operations.filter(({ kind, state }) => kind === 'CAPTURE' && state !== 'FAIL');
  expect(sum(captures) <= (approvedAuthorization(payment)?.amountMinor ?? 0n)).toBe(true);

  // 3. Nothing is charged twice, no attempt is deleted, and what is settled stays as it is.
  expect(settledOf(payment, 'AUTHORIZATION').filter(({ state }) => state === 'SUCCESS').length).toBeLessThan(
    2,
  );
  expect(operations.map(({ sequence }) => sequence)).toEqual(operations.map((_, index) => index + 1));
  before.payment.operations.forEach((earlier, index) => {
    expect(operations[index]?.operationId).toBe(earlier.operationId);
    if (isSettled(earlier)) expect(operations[index]).toEqual(earlier);
  });

  // 4. A final state is announced once, and only a state that happened.
  const payments = after.announced.filter(({ intent }) => intent.notifyType === 'PAYMENT_RESULT');
  expect(payments.length).toBe(approvedAuthorization(payment) || isClosed(payment) ? 1 : 0);
  const settledCaptures = settledOf(payment, 'CAPTURE');
  const captureNews = after.announced.filter(({ intent }) => intent.notifyType === 'CAPTURE_RESULT');
  expect(captureNews.map(({ intent }) => intent.operationId).sort()).toEqual(
    settledCaptures.map(({ operationId }) => operationId).sort(),
  );

  // 5. What was announced, and what an inquiry says later, agree: a final state is never taken back.
  for (const { payment: then } of payments) {
    const { result, paymentId, paymentAmount } = paymentNotification(then);
    expect(inquiryFields(payment)).toMatchObject({
      paymentResultCode: result.resultCode,
      paymentId,
      paymentAmount,
    });
  }
  if (view(before.payment).paymentStatus === 'SUCCESS') expect(view(payment).paymentStatus).toBe('SUCCESS');
  if (isClosed(before.payment)) expect(view(payment)).toEqual(view(before.payment));
}

describe('whatever the order of commands and answers', () => {
  it.each(['AUTOMATIC', 'MANUAL'] as const)('the promises hold (%s capture)', (captureMode) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        steps.reduce((world, taken) => {
          const after = advance(world, taken);
          checkPromises(world, after);
          return after;
        }, start(captureMode));
      }),
      { numRuns: 2_000 },
    );
  });

  it('a paid order with automatic capture has its capture from the same moment', () => {
    const paid = [
      { type: 'AUTHORIZE' } as const,
      { type: 'ANSWER', operation: 0, outcome: approved } as const,
    ];
    const { payment, announced } = paid.reduce(advance, start('AUTOMATIC'));
    expect(payment.operations.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'AUTHORIZATION SUCCESS',
      'CAPTURE PROCESSING',
    ]);
    expect(announced).toHaveLength(1);
  });
});

const approved: Outcome = { kind: 'APPROVED', cardResult };

describe('the wire shapes', () => {
  const steps: Step[] = [
    { type: 'AUTHORIZE' },
    { type: 'ANSWER', operation: 0, outcome: approved },
    { type: 'ANSWER', operation: 1, outcome: approved },
  ];
  const { payment } = steps.reduce(advance, start('AUTOMATIC'));

  it('show a captured payment as SUCCESS with a CAPTURE transaction', () => {
    expect(inquiryFields(payment)).toMatchObject({
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
    expect(captureNotification(payment, capture)).toMatchObject({
      notifyType: 'CAPTURE_RESULT',
      captureAmount: { currency: 'SGD', value: '4200' },
      result: { resultCode: 'SUCCESS', resultStatus: 'S' },
    });
  });

  it('show a closed order that nobody tried to pay as CANCELLED, and a declined one as FAIL', () => {
    const closed = advance(start('AUTOMATIC'), { type: 'CLOSE' });
    expect(view(closed.payment)).toMatchObject({ paymentStatus: 'CANCELLED', resultCode: 'ORDER_IS_CLOSED' });
    const declined: Outcome = { kind: 'DECLINED', resultCode: 'DO_NOT_HONOR', cardResult };
    const tried: Step[] = [
      { type: 'AUTHORIZE' },
      { type: 'ANSWER', operation: 0, outcome: declined },
      { type: 'CLOSE' },
    ];
    const world = tried.reduce(advance, start('AUTOMATIC'));
    expect(view(world.payment)).toMatchObject({ paymentStatus: 'FAIL', resultCode: 'DO_NOT_HONOR' });
    expect(paymentNotification(world.payment).result).toMatchObject({
      resultStatus: 'F',
      resultCode: 'DO_NOT_HONOR',
    });
  });
});
