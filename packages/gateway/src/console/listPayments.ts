import { findPayments } from './find-payments.js';
import { done, type ConsoleMethod } from './console-method.js';
import { paymentRow } from './payment-row.js';
import { periodOf } from './period.js';
import { pageAnswer, readPage } from './read-page.js';

/** Payments of a merchant, newest first; those that fit the search and every filter. */
export const listPayments: ConsoleMethod<'listPayments'> = async ({ context }, request) => {
  const { clientId } = request;
  const asked = readPage(request);
  if ('kind' in asked) return asked;
  const found = await findPayments(context.db, { clientId, ...periodOf(request), ...asked }, request);
  return done(
    pageAnswer(asked, found, {
      item: paymentRow,
      place: (row) => ({ at: row.created_at, id: row.payment_id }),
    }),
  );
};
