import { expect, it } from 'vitest';
import { aSession } from '../testing/payments.js';
import type { Command } from './command.js';
import { decide, newPayment } from './decide.js';
import { withOperation, type Payment } from './payment.js';
import { settle } from './settle.js';

let ids = 0;

/** The payment after a command that is accepted, and after its approval where it got one. */
function after(payment: Payment, command: Command, isApproved = true): Payment {
  const decision = decide(payment, command, 0);
  if (decision.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision)}`);
  const begun = withOperation(payment, decision.operation);
  if (!isApproved) return begun;
  const cardResult = { incrementalAuthorizationAvailable: true };
  const at = { nowMs: 0, followOperationId: `operation-${++ids}` };
  const settlement = settle(begun, command.operationId, { kind: 'APPROVED', cardResult }, at);
  return settlement.kind === 'changed' ? withOperation(begun, settlement.operation) : begun;
}

const increment = (totalMinor: bigint) =>
  ({
    type: 'INCREMENT',
    operationId: `operation-${++ids}`,
    requestId: `increment-${ids}`,
    currency: 'SGD',
    totalMinor,
    largestMinor: undefined,
  }) as const;
const capture = (amountMinor: bigint, mayFollow = true) =>
  ({
    type: 'CAPTURE',
    operationId: `operation-${++ids}`,
    requestId: `capture-${ids}`,
    currency: 'SGD',
    amountMinor,
    mayFollow,
  }) as const;
const authorized = () =>
  after(newPayment(aSession({ captureMode: 'MANUAL' }), 'payment-1', 0), {
    type: 'AUTHORIZE',
    operationId: `operation-${++ids}`,
    expiresAtMs: 1,
  });
const isFinal = (payment: Payment) => payment.operations.at(-1)?.details.isFinal;

it('a capture of all that is held is the last', () => {
  expect(isFinal(after(authorized(), capture(4200n)))).toBe(true);
});

it('a capture while more is asked for leaves room for what comes of that', () => {
  const raising = increment(5000n);
  const held = after(authorized(), raising, false);
  const captured = after(held, capture(4200n));
  expect(isFinal(captured)).toBe(false);
  expect(isFinal(after(held, capture(4200n, false)))).toBe(true);
  const at = { nowMs: 0, followOperationId: 'none' };
  const raised = settle(captured, raising.operationId, { kind: 'APPROVED', cardResult: {} }, at);
  if (raised.kind !== 'changed') throw new Error('the increment is settled');
  const rest = withOperation(captured, raised.operation);
  expect(decide(rest, capture(800n), 0)).toMatchObject({ kind: 'accepted' });
  expect(decide(rest, capture(801n), 0)).toMatchObject({ code: 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT' });
});
