import type { Operation, Payment, SettledOperation } from '../../domain/payment.js';
import type { Call } from './calls.js';
import { cardByLastFour, modelCards, type FirstAnswer, type ModelCard } from './cards.js';
import { money } from './messages.js';
import type { Asked, Model, Order, RequestedOperation } from './model.js';
import { alive, closing, done, heldMinor, isCancelled, ofKind, releasing, settled, total } from './sums.js';

/**
 * What a call may answer when nothing else is under way: the rules of sections 1.10 and 4 to 9 of Antom's API, written
 * down once more, from the merchant's side. A wire method answers with its result code, the form with the payment status.
 */
export function expectedAnswers(
  call: Exclude<Call, { kind: 'WORK' }>,
  model: Model,
  nowMs: number,
): readonly string[] {
  if (call.kind === 'FORM') return formAnswers(call.order, modelCards[call.card], nowMs);
  const { asked } = call;
  switch (asked.method) {
    case 'createPaymentSession':
      return sessionAnswers(asked, nowMs);
    case 'pay':
      return payAnswers(asked);
    case 'cancel':
      return cancelAnswers(asked, nowMs);
    default:
      return asked.operation ? operationAnswers(asked, asked.operation, model, nowMs) : [];
  }
}

const weekMs = 7 * 24 * 60 * 60_000;

function approved(payment: Payment | undefined): SettledOperation | undefined {
  return done(payment, 'AUTHORIZATION')[0];
}

function hasLapsed(payment: Payment | undefined, nowMs: number): boolean {
  return nowMs >= (approved(payment)?.settledAtMs ?? 0) + weekMs;
}

/** `createPaymentSession`: the first one of an id opens it; the same again is the same while it is open. */
function sessionAnswers({ order, message }: Asked, nowMs: number): string[] {
  if (isOtherAmount(order, message)) return ['REPEAT_REQ_INCONSISTENT'];
  const { seen } = order;
  const isOver = closing(seen) ?? approved(seen);
  if (!isOver && nowMs < order.expiresAtMs) return ['SUCCESS'];
  return [isCancelled(seen) ? 'ORDER_IS_CANCELED' : 'ORDER_IS_CLOSED'];
}

function isOtherAmount({ amountMinor }: Order, message: Asked['message']): boolean {
  return JSON.stringify(message['paymentAmount']) !== JSON.stringify(money(amountMinor));
}

function formAnswers({ seen, expiresAtMs }: Order, card: ModelCard, nowMs: number): string[] {
  if (isCancelled(seen)) return ['ORDER_IS_CANCELED'];
  if (approved(seen) && !closing(seen)) return ['SUCCESS'];
  if (closing(seen)) return ['INQUIRY_PAYMENT_SESSION_FAILED'];
  if (alive(seen, 'AUTHORIZATION').length > 0) return ['PROCESSING'];
  if (nowMs >= expiresAtMs) return ['INQUIRY_PAYMENT_SESSION_FAILED'];
  return [{ DONE: 'SUCCESS', REFUSED: 'FAIL', NONE: 'PROCESSING' }[card.authorization ?? 'DONE']];
}

function payAnswers({ order, message }: Asked): string[] {
  if (isOtherAmount(order, message)) return ['REPEAT_REQ_INCONSISTENT'];
  const { seen } = order;
  if (!seen) return ['SUCCESS', 'DO_NOT_HONOR', 'PAYMENT_IN_PROCESS'];
  if (isCancelled(seen))
    return [releasing(seen)?.details.cause === 'EXPIRY' ? 'ORDER_IS_CLOSED' : 'ORDER_IS_CANCELED'];
  if (approved(seen)) return ['SUCCESS'];
  const declined = settled(seen, 'AUTHORIZATION')[0];
  return [declined ? declined.resultCode : 'PAYMENT_IN_PROCESS'];
}

function cancelAnswers({ order: { seen, source } }: Asked, nowMs: number): string[] {
  const release = releasing(seen);
  if (closing(seen)) return ['SUCCESS'];
  if (release && release.details.cause !== 'EXPIRY') return repeated(release, 'UNKNOWN_EXCEPTION');
  if (!approved(seen)) {
    const hasFailed = source === 'API' && settled(seen, 'AUTHORIZATION').length > 0;
    return [hasFailed ? 'ORDER_STATUS_INVALID' : 'SUCCESS'];
  }
  if (alive(seen, 'REFUND').length > 0) return ['PROCESS_FAIL'];
  if (alive(seen, 'CAPTURE').length > 0) return ['ORDER_STATUS_INVALID'];
  if (release ?? hasLapsed(seen, nowMs)) return ['CANCEL_WINDOW_EXCEED'];
  return begun(cardOf(seen).void, 'UNKNOWN_EXCEPTION');
}

function operationAnswers(
  { order }: Asked,
  operation: RequestedOperation,
  model: Model,
  nowMs: number,
): string[] {
  const earlier = earlierOf(operation, model);
  if (earlier) return repeatedRequest(operation, earlier);
  const { seen } = order;
  const card = cardOf(seen);
  switch (operation.kind) {
    case 'INCREMENT':
      return [incrementFault(order, operation, nowMs) ?? 'SUCCESS'];
    case 'CAPTURE': {
      const fault = captureFault(order, operation, nowMs);
      return fault ? [fault] : begun(card.capture, 'CAPTURE_IN_PROCESS');
    }
    case 'REFUND': {
      const fault = refundFault(seen, operation);
      return fault ? [fault] : begun(operation.isAsync ? 'NONE' : card.refund, 'REFUND_IN_PROCESS');
    }
  }
}

function earlierOf({ kind, requestId }: RequestedOperation, { orders }: Model): Operation | undefined {
  return orders.flatMap(({ seen }) => ofKind(seen, kind)).find((one) => one.requestId === requestId);
}

function repeatedRequest({ kind, amountMinor, isAsync }: RequestedOperation, earlier: Operation): string[] {
  const sameMinor = kind === 'INCREMENT' ? BigInt(earlier.details.totalMinor ?? '0') : earlier.amountMinor;
  if (sameMinor !== amountMinor) return ['REPEAT_REQ_INCONSISTENT'];
  if (kind === 'INCREMENT') return ['SUCCESS'];
  const whileProcessing = kind === 'CAPTURE' ? 'CAPTURE_IN_PROCESS' : 'REFUND_IN_PROCESS';
  if (isAsync && earlier.state === 'PROCESSING') return [whileProcessing];
  return repeated(earlier, whileProcessing);
}

/** One that has no answer yet is carried out again, and may have one now. */
function repeated(earlier: Operation, whileProcessing: string): string[] {
  if (earlier.state === 'PROCESSING') return ['SUCCESS', 'PROCESS_FAIL', whileProcessing];
  return [earlier.state === 'SUCCESS' ? 'SUCCESS' : 'PROCESS_FAIL'];
}

function begun(step: FirstAnswer = 'DONE', whileProcessing: string): string[] {
  return [{ DONE: 'SUCCESS', REFUSED: 'PROCESS_FAIL', NONE: whileProcessing }[step]];
}

/** The card that the payment was authorised with; one with which all succeeds where it was not. */
export function cardOf(payment: Payment | undefined): ModelCard {
  const held = approved(payment);
  return held ? cardByLastFour(held.cardResult.lastFour) : modelCards.approved;
}

function authorizationFault(seen: Payment | undefined, nowMs: number): string | undefined {
  const close = closing(seen);
  if (close) return close.resultCode === 'ORDER_IS_CANCELED' ? 'ORDER_IS_CANCELED' : 'AUTH_NOT_FOUND';
  if (!approved(seen)) return 'AUTH_NOT_FOUND';
  const release = releasing(seen);
  if (release) return release.details.cause === 'EXPIRY' ? 'AUTH_EXPIRED' : 'AUTH_CANCELLED';
  return hasLapsed(seen, nowMs) ? 'AUTH_EXPIRED' : undefined;
}

function incrementFault({ seen, captureMode }: Order, asked: RequestedOperation, nowMs: number) {
  const fault = authorizationFault(seen, nowMs);
  if (fault) return fault;
  const isTaken = captureMode === 'AUTOMATIC' || alive(seen, 'CAPTURE').length > 0;
  if (isTaken || cardOf(seen).isFixed) return 'ORDER_STATUS_INVALID';
  if (ofKind(seen, 'INCREMENT').some(({ state }) => state === 'PROCESSING')) return 'ORDER_STATUS_INVALID';
  return asked.amountMinor <= heldMinor(seen) ? 'INVALID_AMOUNT' : undefined;
}

function captureFault({ seen, captureMode }: Order, asked: RequestedOperation, nowMs: number) {
  const fault = authorizationFault(seen, nowMs);
  if (fault) return fault;
  const captures = alive(seen, 'CAPTURE');
  const hasFailed = captures.length === 0 && ofKind(seen, 'CAPTURE').length > 0;
  if (captureMode === 'AUTOMATIC' && !hasFailed) return 'ORDER_STATUS_INVALID';
  if (captures.some(({ details }) => details.isFinal)) return 'MULTI_CAPTURE_NOT_SUPPORTED';
  const isOver = total(captures) + asked.amountMinor > heldMinor(seen);
  return isOver ? 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT' : undefined;
}

function refundFault(seen: Payment | undefined, asked: RequestedOperation): string | undefined {
  if (isCancelled(seen)) return 'ORDER_IS_CANCELED';
  if (closing(seen)) return 'ORDER_IS_CLOSED';
  const captures = done(seen, 'CAPTURE');
  if (captures.length === 0) return 'ORDER_STATUS_INVALID';
  const refunds = alive(seen, 'REFUND');
  if (total(refunds) + asked.amountMinor > total(captures)) return 'REFUND_AMOUNT_EXCEED';
  const capture = captures.find(({ operationId }) => operationId === asked.captureId);
  if (!capture) return undefined;
  const ofCapture = refunds.filter(({ referenceId }) => referenceId === capture.operationId);
  return total(ofCapture) + asked.amountMinor > capture.amountMinor ? 'REFUND_AMOUNT_EXCEED' : undefined;
}
