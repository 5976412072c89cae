import type { CheckoutRefusal, OpenSession } from '@tillgate/contract/frame';
import { findPayment } from '../db/payments.js';
import { acceptedBrandsOf } from '../domain/card-terms.js';
import { isOpen, type PaymentSession } from '../domain/session.js';
import type { Context, MerchantKeys } from '../ports.js';
import { asksBillingAddress } from './billing-address.js';
import { allowsNewCard, choiceOf, offeredCards } from './offered-cards.js';
import { expired } from './open-session.js';
import { currentReport } from './current-report.js';
import { shownAmount } from './shown-amount.js';

/** What the form of a payment needs to draw itself. */
export async function paymentForm(
  context: Context,
  merchant: MerchantKeys,
  session: PaymentSession,
): Promise<OpenSession | CheckoutRefusal> {
  const nowMs = context.clock.nowMs();
  const payment = await findPayment(context.db, session);
  const report = payment && (await currentReport(context, payment, session));
  const hasOutcome = report?.paymentStatus === 'SUCCESS' || report?.paymentStatus === 'PROCESSING';
  if (!isOpen(session, nowMs) && !hasOutcome) return expired();
  const { terms } = session;
  const cards = await offeredCards(context, session);
  return {
    kind: 'open',
    merchantName: session.merchantDisplayName ?? merchant.displayName,
    orderDescription: session.orderDescription,
    amount: shownAmount(session.currency, session.amountMinor),
    acceptedBrands: acceptedBrandsOf(terms.card),
    asksBillingAddress: asksBillingAddress(merchant, terms.card),
    asksToSaveCard: terms.card?.tokenizeMode === 'ASKFORCONSENT',
    storedCards: await Promise.all(cards.map((card) => choiceOf(context, session, card))),
    allowsNewCard: await allowsNewCard(context, session),
    expiresInMs: Math.max(0, session.expiresAtMs - nowMs),
    ...(terms.userRegion === undefined ? {} : { buyerRegion: terms.userRegion }),
    ...(report === undefined ? {} : { report }),
  };
}
