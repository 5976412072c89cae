import type { WireMethodName } from '@tillgate/contract';
import type { OperatingAction } from './actions.js';
import type { Order, RequestedOperation } from './model.js';
import { done, heldMinor } from './sums.js';
import type { ModelWorld } from './world.js';

/** Money in its wire shape; all orders of the model are in one currency. */
export function money(amountMinor: bigint) {
  return { currency: 'SGD', value: amountMinor.toString() };
}

/** What `createPaymentSession` and `pay` have in common. */
export function orderMessage({ paymentRequestId, amountMinor, captureMode }: Order, { inbox }: ModelWorld) {
  const amount = money(amountMinor);
  return {
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId,
    order: { referenceOrderId: 'order-1', orderDescription: 'A stoneware bowl', orderAmount: amount },
    paymentAmount: amount,
    paymentFactor: { isAuthorization: true, captureMode },
    paymentRedirectUrl: 'https://shop.example/result',
    paymentNotifyUrl: inbox.url,
  };
}

/** The request of an action, with its amount; the share is of what is held, of a refund of what was ordered. */
export function requestedOperation(
  action: OperatingAction,
  order: Order,
  requestId: string,
): RequestedOperation {
  const share = (of: bigint) => {
    const amountMinor = (of * BigInt(action.percent) + 50n) / 100n;
    return action.percent > 100 && amountMinor === of ? of + 1n : amountMinor || 1n;
  };
  const base = { requestId, isLast: false, captureId: undefined, isAsync: false };
  const held = heldMinor(order.seen) || order.amountMinor;
  switch (action.type) {
    case 'RAISE':
      return { ...base, kind: 'INCREMENT', amountMinor: share(held) };
    case 'CAPTURE':
      return { ...base, kind: 'CAPTURE', amountMinor: share(held), isLast: action.isLast };
    case 'REFUND': {
      const captureId = action.isOfCapture ? done(order.seen, 'CAPTURE')[0]?.operationId : undefined;
      const { isAsync } = action;
      return { ...base, kind: 'REFUND', amountMinor: share(order.amountMinor), captureId, isAsync };
    }
  }
}

/** The message of a request on a payment, and whom it goes to. */
export function operationMessage(
  { kind, requestId, amountMinor, isLast, captureId, isAsync }: RequestedOperation,
  paymentId: string,
  { inbox }: ModelWorld,
): { method: WireMethodName; message: Readonly<Record<string, unknown>> } {
  const amount = money(amountMinor);
  switch (kind) {
    case 'INCREMENT':
      return { method: 'updateAmount', message: { updateRequestId: requestId, paymentId, amount } };
    case 'CAPTURE':
      return {
        method: 'capture',
        message: { captureRequestId: requestId, paymentId, captureAmount: amount, isLastCapture: isLast },
      };
    case 'REFUND':
      return {
        method: 'refund',
        message: {
          refundRequestId: requestId,
          paymentId,
          refundAmount: amount,
          refundNotifyUrl: inbox.url,
          isAsyncRefund: isAsync,
          captureId,
        },
      };
  }
}
