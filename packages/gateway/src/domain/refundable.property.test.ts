import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aDispute } from '../testing/disputes.js';
import { aSession } from '../testing/payments.js';
import { decide, newPayment } from './decide.js';
import { learn } from './dispute-change.js';
import { disputeStates, type Dispute, type DisputeState } from './dispute.js';
import { committedOf, withOperation, type Operation, type OperationKind, type Payment } from './payment.js';
import { settle, type Outcome } from './settle.js';

const captures = { 'capture-1': 60n, 'capture-2': 40n } as const;
type CaptureId = keyof typeof captures;
const captureIds: readonly CaptureId[] = ['capture-1', 'capture-2'];

/** Refunds, disputes and what becomes of them, in any order. `captureId`: of which capture; undefined: of none by name. */
type Step =
  | { type: 'REFUND'; captureId: string | undefined; amountMinor: bigint }
  | { type: 'ANSWER'; operation: number; outcome: Outcome }
  | { type: 'DISPUTE'; captureId: CaptureId; amountMinor: bigint }
  | { type: 'DISPUTE_GOES'; dispute: number; state: DisputeState };

const amountMinor = fc.bigInt(1n, 60n);
const outcome = fc.constantFrom<Outcome>(
  { kind: 'APPROVED', cardResult: {} },
  { kind: 'DECLINED', resultCode: 'PROCESS_FAIL', cardResult: {} },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    type: fc.constant('REFUND'),
    captureId: fc.constantFrom(undefined, ...captureIds),
    amountMinor,
  }),
  fc.record({ type: fc.constant('ANSWER'), operation: fc.nat(9), outcome }),
  fc.record({ type: fc.constant('DISPUTE'), captureId: fc.constantFrom(...captureIds), amountMinor }),
  fc.record({
    type: fc.constant('DISPUTE_GOES'),
    dispute: fc.nat(3),
    state: fc.constantFrom(...disputeStates),
  }),
);

interface World {
  readonly payment: Payment;
  readonly disputes: readonly Dispute[];
}

function done(kind: OperationKind, operationId: string, doneMinor: bigint, sequence: number): Operation {
  const settled = { state: 'SUCCESS', settledAtMs: 0, resultCode: 'SUCCESS', cardResult: {} } as const;
  return { operationId, kind, sequence, amountMinor: doneMinor, createdAtMs: 0, details: {}, ...settled };
}

const begun: World = {
  payment: [
    done('AUTHORIZATION', 'authorization', 100n, 1),
    done('CAPTURE', 'capture-1', captures['capture-1'], 2),
    done('CAPTURE', 'capture-2', captures['capture-2'], 3),
  ].reduce(withOperation, newPayment(aSession(), 'payment-1', 0)),
  disputes: [],
};

function advance(world: World, taken: Step): World {
  switch (taken.type) {
    case 'REFUND':
      return refunded(world, taken);
    case 'ANSWER':
      return answered(world, taken);
    case 'DISPUTE':
      return disputed(world, taken);
    case 'DISPUTE_GOES':
      return gone(world, taken);
  }
}

function refunded({ payment, disputes }: World, taken: Extract<Step, { type: 'REFUND' }>): World {
  const operationId = `operation-${payment.operations.length + 1}`;
  const names = { operationId, requestId: operationId, currency: 'SGD' };
  const terms = { policy: 'ANY', windowMs: 1, details: {}, disputes } as const;
  const decision = decide(payment, { ...taken, ...names, ...terms }, 0);
  if (decision.kind !== 'accepted') return { payment, disputes };
  return { payment: withOperation(payment, decision.operation), disputes };
}

function answered({ payment, disputes }: World, taken: Extract<Step, { type: 'ANSWER' }>): World {
  const operationId = payment.operations[taken.operation]?.operationId ?? 'none';
  const settlement = settle(payment, operationId, taken.outcome, { nowMs: 0, followOperationId: 'none' });
  if (settlement.kind === 'unchanged') return { payment, disputes };
  return { payment: withOperation(payment, settlement.operation), disputes };
}

/** As an acquirer that has what we sent it: it disputes no more than is left of the capture, and in all. */
function disputed(world: World, taken: Extract<Step, { type: 'DISPUTE' }>): World {
  const { captureId } = taken;
  const leftMinor = 100n - givenUpMinor(world);
  const leftOfItMinor = captures[captureId] - givenUpMinor(world, captureId);
  if (taken.amountMinor > leftMinor || taken.amountMinor > leftOfItMinor) return world;
  const facts = { captureId, amountMinor: taken.amountMinor };
  return { ...world, disputes: [...world.disputes, aDispute('OPEN', { facts })] };
}

function gone({ payment, disputes }: World, taken: Extract<Step, { type: 'DISPUTE_GOES' }>): World {
  const { state } = taken;
  const goes = (one: Dispute) => learn(one, { change: one.progress.change + 1, state }, 0)?.dispute ?? one;
  return { payment, disputes: disputes.map((one, at) => (at === taken.dispute ? goes(one) : one)) };
}

/** What the cardholder has back or may get back: by refunds, and by disputes that were neither won nor given up. */
function givenUpMinor({ payment, disputes }: World, captureId?: string): bigint {
  const refunds = committedOf(payment, 'REFUND').map(({ referenceId: of, amountMinor: minor }) => ({
    of,
    minor,
  }));
  const chargebacks = disputes
    .filter(({ state }) => state !== 'WON' && state !== 'CANCELLED')
    .map(({ facts }) => ({ of: facts.captureId, minor: facts.amountMinor }));
  return [...refunds, ...chargebacks]
    .filter(({ of }) => captureId === undefined || of === captureId)
    .reduce((sum, { minor }) => sum + minor, 0n);
}

it('refunds and chargebacks never exceed what was captured, in all and of each capture', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30, size: 'max' }), (steps) => {
      steps.reduce((world, taken) => {
        const after = advance(world, taken);
        expect(givenUpMinor(after)).toBeLessThanOrEqual(100n);
        for (const id of captureIds) expect(givenUpMinor(after, id)).toBeLessThanOrEqual(captures[id]);
        return after;
      }, begun);
    }),
    { numRuns: 300 },
  );
});
