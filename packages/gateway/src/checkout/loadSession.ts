import { currencyExponent } from '@tillgate/contract';
import type { LoadSessionRequest, LoadSessionResponse } from '@tillgate/contract/frame';
import { findPayment } from '../db/payments.js';
import { isOpen } from '../domain/session.js';
import type { Context } from '../ports.js';
import { expired, isRefusal, refused, sessionFor } from './open-session.js';
import { reportOf } from './report.js';

/** Brands that the form shows and takes, in the order to show them. */
const acceptedBrands = ['VISA', 'MASTERCARD', 'AMEX', 'JCB', 'DINERS', 'DISCOVER', 'CUP'];

/** What the form needs to draw itself. */
export async function loadSession(
  context: Context,
  request: LoadSessionRequest,
): Promise<LoadSessionResponse> {
  const session = await sessionFor(context, request.sessionData);
  if (isRefusal(session)) return session;
  const merchant = await context.merchantKeys(session.clientId);
  if (merchant === undefined) return refused('CLIENT_INVALID', 'The merchant of this session is gone.');
  const environment = merchant.isSandbox ? 'sandbox' : 'prod';
  if (request.environment !== environment) {
    const message = `The session is of the ${environment} environment, the page says ${request.environment}.`;
    return refused('PARAM_ILLEGAL', message);
  }
  const nowMs = context.clock.nowMs();
  const payment = await findPayment(context.db, session);
  const report = payment && reportOf(payment, session, nowMs);
  const hasOutcome = report?.paymentStatus === 'SUCCESS' || report?.paymentStatus === 'PROCESSING';
  if (!isOpen(session, nowMs) && !hasOutcome) return expired();
  return {
    kind: 'open',
    merchantName: session.merchantDisplayName ?? merchant.displayName,
    orderDescription: session.orderDescription,
    amount: {
      currency: session.currency,
      value: session.amountMinor.toString(),
      exponent: currencyExponent(session.currency) ?? 2,
    },
    acceptedBrands,
    asksBillingAddress: false,
    asksToSaveCard: false,
    storedCards: [],
    allowsNewCard: true,
    expiresInMs: Math.max(0, session.expiresAtMs - nowMs),
    ...(report === undefined ? {} : { report }),
  };
}
