import type { CheckoutRefusal, SubmitCardRequest } from '@tillgate/contract/frame';
import { chooseInstallments } from '../domain/installments.js';
import type { PaymentSession } from '../domain/session.js';
import { cardFault } from '../operations/card-fault.js';
import type { Charge } from '../operations/authorize.js';
import type { Context, MerchantKeys } from '../ports.js';
import { cardCircumstances } from './card-circumstances.js';
import { isRefusal, refused, refusedAs } from './open-session.js';
import { submittedCard, type SubmittedCard } from './submitted-card.js';

/** How a submission is charged, once the card and all that comes with it are checked; or why it is not. */
export async function chargeFor(
  context: Context,
  merchant: MerchantKeys,
  session: PaymentSession,
  request: SubmitCardRequest,
): Promise<{ kind: 'charge'; charge: Charge } | CheckoutRefusal> {
  const submitted = await submittedCard(context, session, request.card);
  if (!submitted) return refused('PARAM_ILLEGAL', 'The session does not offer this card.');
  const nowMs = context.clock.nowMs();
  const fault = cardFault(submitted.card, nowMs);
  if (fault !== undefined) return refusedAs(fault);
  const row = context.binsFor(session)(submitted.card.number);
  const checked = cardCircumstances({ merchant, submitted, row, terms: session.terms.card }, request, nowMs);
  if (isRefusal(checked)) return checked;
  const installments = chooseInstallments(session, row, request.installments);
  if (installments.kind === 'refused') {
    return refused('PARAM_ILLEGAL', 'installments: are not offered for this card');
  }
  const circumstances = { ...checked.circumstances, installments: installments.count };
  return { kind: 'charge', charge: { ...sourceOf(session, request, submitted), circumstances } };
}

/** A stored card goes as a follow-up of its first payment; a typed one may be stored. */
function sourceOf(session: PaymentSession, request: SubmitCardRequest, submitted: SubmittedCard): Charge {
  const { card } = submitted;
  if (submitted.kind === 'typed') {
    return { card, storage: keepsCard(session, request) ? { kind: 'TO_STORE' } : undefined };
  }
  const { token: cardToken, networkTransactionId: previousTransactionId } = submitted;
  return { card, previousTransactionId, storage: { kind: 'STORED', cardToken } };
}

/** Antom's `tokenizeMode`. ASKFORCONSENT: the buyer decides in the form. ENABLED: the merchant has the buyer's consent. */
function keepsCard({ terms }: PaymentSession, { saveCard = false }: SubmitCardRequest): boolean {
  const { tokenizeMode } = terms.card ?? {};
  return tokenizeMode === 'ENABLED' || (tokenizeMode === 'ASKFORCONSENT' && saveCard);
}
