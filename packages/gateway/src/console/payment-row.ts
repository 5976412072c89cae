import { isoTime, paymentStates, type PaymentState } from '@tillgate/contract';
import type { PaymentRow } from '@tillgate/contract/console';
import type { SummaryRow } from '../db/payment-summaries.js';
import { amountOf } from '../domain/view.js';

/** A payment as lists show it. */
export function paymentRow(row: SummaryRow): PaymentRow {
  const { currency, brand, last_four: lastFour, country } = row;
  const buyer = row.buyer_name ?? row.buyer_email ?? row.buyer_id;
  return {
    paymentId: row.payment_id,
    paymentRequestId: row.payment_request_id,
    referenceOrderId: row.reference_order_id,
    state: stateOf(row.state),
    resultCode: row.result_code,
    amount: amountOf(currency, row.amount),
    captured: amountOf(currency, row.captured),
    refunded: amountOf(currency, row.refunded),
    ...(lastFour === null
      ? {}
      : { card: { brand: brand ?? '', lastFour, ...(country === null ? {} : { country }) } }),
    ...(buyer === null ? {} : { buyer }),
    createdAt: isoTime(Number(row.created_at)),
    changedAt: isoTime(Number(row.changed_at)),
  };
}

function stateOf(text: string): PaymentState {
  const state = paymentStates.find((known) => known === text);
  if (state === undefined) throw new Error(`unknown state of a payment in the database: ${text}`);
  return state;
}
