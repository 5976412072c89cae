import { isoTime, readMessage } from '@tillgate/contract';
import { exportPaymentsSchema } from '@tillgate/contract/console';
import type { SummaryRow } from '../db/payment-summaries.js';
import type { Context } from '../ports.js';
import { refused, type ConsoleStreamer } from './console-method.js';
import { byteOrderMark, csvLine } from './csv.js';
import { decimalAmount } from './decimal-amount.js';
import { findPayments, type PaymentFilter } from './find-payments.js';
import { periodOf } from './period.js';

/** So many payments are in memory at a time, however many there are. */
const paymentsAtOnce = 500;

const columns: readonly (readonly [name: string, value: (row: SummaryRow) => string | null])[] = [
  ['paymentId', (row) => row.payment_id],
  ['paymentRequestId', (row) => row.payment_request_id],
  ['referenceOrderId', (row) => row.reference_order_id],
  ['state', (row) => row.state],
  ['resultCode', (row) => row.result_code],
  ['currency', (row) => row.currency],
  ['amount', (row) => decimalAmount(row.currency, row.amount)],
  ['captured', (row) => decimalAmount(row.currency, row.captured)],
  ['refunded', (row) => decimalAmount(row.currency, row.refunded)],
  ['brand', (row) => row.brand],
  ['lastFour', (row) => row.last_four],
  ['country', (row) => row.country],
  ['buyerId', (row) => row.buyer_id],
  ['buyerName', (row) => row.buyer_name],
  ['buyerEmail', (row) => row.buyer_email],
  ['createdAt', (row) => isoTime(Number(row.created_at))],
  ['changedAt', (row) => isoTime(Number(row.changed_at))],
];

/** The payments that fit, as CSV, newest first; no card number is among what is kept of them. */
export const exportPayments: ConsoleStreamer = async ({ context }, given, signal) => {
  const read = readMessage(exportPaymentsSchema, given);
  if (read.kind === 'invalid') return refused('REQUEST_INVALID', read.reason);
  const { clientId, ...filter } = read.message;
  const period = { clientId, ...periodOf(filter) };
  return {
    kind: 'streams',
    stream: {
      contentType: 'text/csv; charset=utf-8; header=present',
      fileName: `payments-${clientId}.csv`,
      chunks: chunksOf(context, { period, filter, signal }),
    },
  };
};

interface Export {
  readonly period: { clientId: string; fromMs: number | undefined; untilMs: number | undefined };
  readonly filter: PaymentFilter;
  readonly signal: AbortSignal;
}

async function* chunksOf({ db }: Context, { period, filter, signal }: Export): AsyncIterable<string> {
  yield byteOrderMark + csvLine(columns.map(([name]) => name));
  let after: { at: bigint; id: string } | undefined;
  while (!signal.aborted) {
    const rows = await findPayments(db, { ...period, after, limit: paymentsAtOnce }, filter);
    if (rows.length > 0) yield rows.map(lineOf).join('');
    const last = rows.at(-1);
    if (last === undefined || rows.length < paymentsAtOnce) return;
    after = { at: last.created_at, id: last.payment_id };
  }
}

function lineOf(row: SummaryRow): string {
  return csvLine(columns.map(([, value]) => value(row) ?? ''));
}
