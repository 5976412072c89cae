/**
 * What an order knows of its payment, and what it makes of a new fact. Pure: no clock, no I/O.
 *
 * Facts come from notifications and inquiries, twice, late and in any order. An order keeps the best fact of each
 * source and computes its state from them, so that the order of arrival does not matter (the tests prove it).
 * What the browser says is no fact about money: it only makes the server ask.
 */

export interface WireAmount {
  readonly currency: string;
  /** Whole number of the smallest unit, as text. */
  readonly value: string;
}

export type FactStatus = 'SUCCESS' | 'FAIL' | 'CANCELLED' | 'PROCESSING';

/** Something that the gateway told this server, signed. */
export interface GatewayFact {
  readonly kind: 'PAYMENT' | 'CAPTURE';
  readonly source: 'NOTIFICATION' | 'INQUIRY';
  readonly paymentRequestId: string;
  readonly paymentId: string;
  readonly amount: WireAmount;
  readonly status: FactStatus;
  readonly resultCode: string;
  /** When this server learned it, epoch milliseconds. */
  readonly observedAtMs: number;
}

export type PaymentFact = GatewayFact | { readonly kind: 'BROWSER_RETURN'; readonly observedAtMs: number };

export type RejectionReason =
  | 'OTHER_ORDER'
  | 'OTHER_CURRENCY'
  | 'OTHER_AMOUNT'
  /** The payment's id belongs to another payment request already; only the store can know that. */
  | 'OTHER_PAYMENT';

export interface RejectedFact {
  readonly fact: GatewayFact;
  readonly reason: RejectionReason;
}

export interface Order {
  /** Whoever has it may see the order, so that it goes to nobody but the buyer. */
  readonly id: string;
  /** What people and the gateway are told; says nothing about the id. */
  readonly number: string;
  readonly currency: string;
  /** Whole number of the currency's smallest unit. */
  readonly amountMinor: number;
  /** The payment sessions that were opened for this order, newest first. */
  readonly paymentRequestIds: readonly string[];
  /** The best fact for each kind, source and payment request. */
  readonly facts: readonly GatewayFact[];
  /** Facts that contradict the order; somebody should look at them. */
  readonly rejected: readonly RejectedFact[];
}

export type OrderState = 'placed' | 'paid' | 'payment_failed';

export function newOrder(placed: Pick<Order, 'id' | 'number' | 'currency' | 'amountMinor'>): Order {
  return { ...placed, paymentRequestIds: [], facts: [], rejected: [] };
}

/** The order after a fact. Applying it again changes nothing, and the order of application does not matter. */
export function applyPaymentFact(order: Order, fact: PaymentFact): Order {
  if (fact.kind === 'BROWSER_RETURN') return order;
  const reason = contradiction(order, fact);
  if (reason) return setAside(order, { fact, reason });
  const facts = withFact(order.facts, fact);
  return facts === order.facts ? order : { ...order, facts };
}

/** Keeps a fact that must not count. The same order comes back where it is kept already. */
export function setAside(order: Order, next: RejectedFact): Order {
  const rejected = withRejected(order.rejected, next);
  return rejected === order.rejected ? order : { ...order, rejected };
}

/** `paid` never goes back; `payment_failed` ends when the buyer tries again. */
export function orderState(order: Order): OrderState {
  switch (paymentOf(order)?.status) {
    case 'SUCCESS':
      return 'paid';
    case 'FAIL':
    case 'CANCELLED':
      return 'payment_failed';
    default:
      return 'placed';
  }
}

/** The fact that decides about the payment: a success if there is one, else the newest. */
export function paymentOf(order: Order): GatewayFact | undefined {
  return best(order.facts.filter(({ kind }) => kind === 'PAYMENT'));
}

/** The fact that decides about the capture. Ship when it says SUCCESS. */
export function captureOf(order: Order): GatewayFact | undefined {
  return best(order.facts.filter(({ kind }) => kind === 'CAPTURE'));
}

/**
 * Whether the gateway knows of something that it has not decided: a payment that its bank did not answer, or a paid
 * order whose money is still to be collected.
 */
export function isUndecided(order: Order): boolean {
  return hasPaymentInProcess(order) || (orderState(order) === 'paid' && !isCaptureKnown(order));
}

/** Whether the order is not paid, and yet may turn out to be. Nobody should pay again meanwhile. */
export function isProcessing(order: Order): boolean {
  return orderState(order) !== 'paid' && hasPaymentInProcess(order);
}

/** Whether there is nothing left to wait for. A failed payment counts, although the buyer may try again. */
export function isSettled(order: Order): boolean {
  return !isUndecided(order) && (orderState(order) !== 'placed' || hasUnmatchedPayment(order));
}

/** Whether another payment may be asked for: nothing was paid, nothing may still turn out to be. */
export function isPayable(order: Order): boolean {
  return orderState(order) !== 'paid' && !isProcessing(order) && !hasUnmatchedPayment(order);
}

/** Payments that succeeded besides the one that pays the order: somebody has to give their money back. */
export function duplicatePayments(order: Order): GatewayFact[] {
  const paying = paymentOf(order)?.paymentRequestId;
  return paymentsOf(order).filter(
    ({ status, paymentRequestId }) => status === 'SUCCESS' && paymentRequestId !== paying,
  );
}

/** Whether a session can still be paid in: not once it succeeded or the gateway closed it. */
export function isSessionOver(order: Order, paymentRequestId: string): boolean {
  return order.facts.some(
    (fact) =>
      fact.paymentRequestId === paymentRequestId &&
      fact.kind === 'PAYMENT' &&
      // The gateway notifies of a failure only when it closes the order; a declined attempt is left open.
      (fact.status === 'SUCCESS' ||
        fact.status === 'CANCELLED' ||
        (isFailure(fact) && fact.source === 'NOTIFICATION')),
  );
}

/** Whether the gateway reported money for this order that does not fit it. */
export function hasUnmatchedPayment(order: Order): boolean {
  return order.rejected.some(({ fact }) => fact.status === 'SUCCESS');
}

/** Whether money was collected that does not fit the order. */
export function hasUnmatchedCapture(order: Order): boolean {
  return order.rejected.some(({ fact }) => fact.kind === 'CAPTURE' && fact.status === 'SUCCESS');
}

function hasPaymentInProcess(order: Order): boolean {
  return paymentsOf(order).some(({ status }) => status === 'PROCESSING');
}

function isCaptureKnown(order: Order): boolean {
  const status = captureOf(order)?.status;
  return (status !== undefined && status !== 'PROCESSING') || hasUnmatchedCapture(order);
}

/** The deciding fact of each payment request that the gateway knows a payment of. */
function paymentsOf(order: Order): GatewayFact[] {
  return order.paymentRequestIds.flatMap((id) => {
    const facts = order.facts.filter(
      ({ kind, paymentRequestId }) => kind === 'PAYMENT' && paymentRequestId === id,
    );
    return best(facts) ?? [];
  });
}

function isFailure({ status }: GatewayFact): boolean {
  return status === 'FAIL';
}

function contradiction(order: Order, fact: GatewayFact): RejectionReason | undefined {
  if (!order.paymentRequestIds.includes(fact.paymentRequestId)) return 'OTHER_ORDER';
  if (fact.amount.currency !== order.currency) return 'OTHER_CURRENCY';
  return fact.amount.value === String(order.amountMinor) ? undefined : 'OTHER_AMOUNT';
}

function withFact(facts: readonly GatewayFact[], fact: GatewayFact): readonly GatewayFact[] {
  const key = placeOf(fact);
  const kept = facts.find((other) => placeOf(other) === key);
  const better = kept ? prefer(kept, fact) : fact;
  if (better === kept) return facts;
  return sortedBy([...facts.filter((other) => other !== kept), better], placeOf);
}

function withRejected(rejected: readonly RejectedFact[], next: RejectedFact): readonly RejectedFact[] {
  const key = contentOf(next);
  const same = rejected.find((other) => contentOf(other) === key);
  if (same && same.fact.observedAtMs <= next.fact.observedAtMs) return rejected;
  return sortedBy([...rejected.filter((other) => other !== same), next], contentOf);
}

function placeOf({ kind, source, paymentRequestId }: GatewayFact): string {
  return `${kind} ${source} ${paymentRequestId}`;
}

function contentOf({ fact, reason }: RejectedFact): string {
  const { paymentId, amount, status, resultCode } = fact;
  return [placeOf(fact), paymentId, amount.currency, amount.value, status, resultCode, reason].join(' ');
}

function best(facts: readonly GatewayFact[]): GatewayFact | undefined {
  return facts.reduce<GatewayFact | undefined>((kept, fact) => (kept ? prefer(kept, fact) : fact), undefined);
}

/** The maximum in a total order: a success before everything, the earliest of two; otherwise the newest. */
function prefer(a: GatewayFact, b: GatewayFact): GatewayFact {
  const isSuccess = a.status === 'SUCCESS';
  if (isSuccess !== (b.status === 'SUCCESS')) return isSuccess ? a : b;
  if (a.observedAtMs !== b.observedAtMs) return a.observedAtMs < b.observedAtMs === isSuccess ? a : b;
  return tieBreak(a) >= tieBreak(b) ? a : b;
}

function tieBreak(fact: GatewayFact): string {
  return [fact.status, fact.resultCode, fact.paymentId, placeOf(fact)].join(' ');
}

function sortedBy<T>(items: T[], key: (item: T) => string): T[] {
  return items.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
