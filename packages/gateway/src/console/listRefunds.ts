import { isoTime } from '@tillgate/contract';
import type { ConsoleAnswer } from '@tillgate/contract/console';
import { findRefunds, type RefundRow } from '../db/refund-list.js';
import { amountOf } from '../domain/view.js';
import { done, type ConsoleMethod } from './console-method.js';
import { periodOf } from './period.js';
import { pageAnswer, readPage } from './read-page.js';

/** Refunds of a merchant, newest first. */
export const listRefunds: ConsoleMethod<'listRefunds'> = async ({ context }, request) => {
  const { clientId, search, state } = request;
  const asked = readPage(request);
  if ('kind' in asked) return asked;
  const query = { clientId, search: search?.trim(), state, ...periodOf(request), ...asked };
  const found = await findRefunds(context.db, query);
  const place = (row: RefundRow) => ({ at: row.created_at, id: row.refund_id });
  return done(pageAnswer(asked, found, { item: refundRow, place }));
};

function refundRow(row: RefundRow): ConsoleAnswer<'listRefunds'>['items'][number] {
  return {
    refundId: row.refund_id,
    refundRequestId: row.request_id ?? row.refund_id,
    paymentId: row.payment_id,
    paymentRequestId: row.payment_request_id,
    state: stateOf(row.state),
    ...(row.result_code === null ? {} : { resultCode: row.result_code }),
    amount: amountOf(row.currency, row.amount),
    createdAt: isoTime(Number(row.created_at)),
    ...(row.settled_at === null ? {} : { settledAt: isoTime(Number(row.settled_at)) }),
  };
}

function stateOf(state: string): 'PROCESSING' | 'SUCCESS' | 'FAIL' {
  return state === 'PROCESSING' || state === 'SUCCESS' ? state : 'FAIL';
}
