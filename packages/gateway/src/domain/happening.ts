import type { DisputeNotificationType } from '@tillgate/contract';
import type { DeliveryState } from './delivery.js';
import { isSettled, operationWith, type OperationKind, type Payment } from './payment.js';

/** Something that the worker did for a merchant, by that merchant's time. */
export type Happening =
  | {
      readonly kind: 'OPERATION';
      readonly atMs: number;
      readonly paymentId: string;
      readonly paymentRequestId: string;
      readonly operationId: string;
      readonly operation: OperationKind;
      /** How it stands after that. */
      readonly state: 'SUCCESS' | 'FAIL';
      readonly resultCode: string;
    }
  | {
      readonly kind: 'NOTIFICATION';
      readonly atMs: number;
      readonly deliveryId: string;
      readonly notifyType: string;
      readonly paymentId?: string | undefined;
      /** From 1. */
      readonly attempt: number;
      readonly httpStatus?: number | undefined;
      readonly error?: string | undefined;
      /** How it stands after that. */
      readonly state: DeliveryState['state'];
      readonly nextAttemptAtMs?: number | undefined;
    }
  | {
      readonly kind: 'DISPUTE';
      readonly atMs: number;
      readonly disputeId: string;
      readonly paymentId: string;
      readonly change: DisputeNotificationType;
    }
  | { readonly kind: 'VAULTING'; readonly atMs: number; readonly vaultingRequestId: string };

/** How an operation ended; undefined while it has not. */
export function endOfOperation(payment: Payment, operationId: string, atMs: number): Happening | undefined {
  const operation = operationWith(payment, operationId);
  if (!operation || !isSettled(operation)) return undefined;
  const { paymentId, paymentRequestId } = payment.facts;
  const { kind, state, resultCode } = operation;
  const of = { paymentId, paymentRequestId, operationId, operation: kind };
  return { kind: 'OPERATION', atMs, ...of, state, resultCode };
}
