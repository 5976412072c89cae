import type { Command, Decision } from './command.js';
import { decideAuthorize } from './decide-authorize.js';
import { decideCapture } from './decide-capture.js';
import { decideCancel, decideClose, decideRelease } from './decide-ending.js';
import { decideIncrement } from './decide-increment.js';
import { decideRefund } from './decide-refund.js';
import type { Payment } from './payment.js';
import type { PaymentSession } from './session.js';

/** May this happen now? The checks of each command are in the order in which a caller hears of them. */
export function decide(payment: Payment, command: Command, nowMs: number): Decision {
  switch (command.type) {
    case 'AUTHORIZE':
      return decideAuthorize(payment, command, nowMs);
    case 'INCREMENT':
      return decideIncrement(payment, command, nowMs);
    case 'CAPTURE':
      return decideCapture(payment, command, nowMs);
    case 'REFUND':
      return decideRefund(payment, command, nowMs);
    case 'CANCEL':
      return decideCancel(payment, command.operationId, nowMs);
    case 'CLOSE':
      return decideClose(payment, command.operationId, nowMs);
    case 'RELEASE':
      return decideRelease(payment, command.operationId, nowMs);
  }
}

/** The payment that a session opens, before its first operation. */
export function newPayment(session: PaymentSession, paymentId: string, nowMs: number): Payment {
  const { clientId, paymentRequestId, currency, amountMinor, captureMode, source, notes } = session;
  const facts = { paymentId, clientId, paymentRequestId, currency, amountMinor, captureMode, source, notes };
  return { facts: { ...facts, createdAtMs: nowMs }, operations: [] };
}
