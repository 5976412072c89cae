import { isoTime } from '@tillgate/contract';
import type { PaymentDetail } from '@tillgate/contract/console';
import { isSettled, type Operation } from '../domain/payment.js';
import { amountOf } from '../domain/view.js';

type OperationRow = PaymentDetail['operations'][number];

/** An operation of a payment as people see it. */
export function operationRow(currency: string, operation: Operation): OperationRow {
  const { operationId, kind, state, amountMinor, requestId, createdAtMs } = operation;
  return {
    operationId,
    kind,
    state,
    amount: amountOf(currency, amountMinor),
    ...(requestId === undefined ? {} : { requestId }),
    ...(isSettled(operation)
      ? { resultCode: operation.resultCode, settledAt: isoTime(operation.settledAtMs) }
      : {}),
    createdAt: isoTime(createdAtMs),
  };
}
