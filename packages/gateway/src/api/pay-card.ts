import {
  result,
  type PayCardData,
  type PayRequest,
  type Result,
  type ThreeDSResult,
} from '@tillgate/contract';
import { cardFault } from '../operations/card-fault.js';
import type { Charge } from '../operations/authorize.js';
import type { Context, MerchantKeys } from '../ports.js';
import { openStoredCard } from '../operations/stored-cards.js';
import { payCircumstances } from './pay-circumstances.js';

/** How a `pay` is charged; or why it cannot be. */
export type PayCard = { readonly kind: 'charge'; readonly charge: Charge } | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly result: Result;
}

/**
 * The card of a `pay`: a stored one by its token, or the card's own data where the operator allows that to the merchant
 * (it needs a PCI DSS certificate). With `recurringType` it is charged without the buyer.
 */
export async function payCard(
  context: Context,
  merchant: MerchantKeys,
  message: PayRequest,
): Promise<PayCard> {
  const { paymentMethodId: token, paymentMethodMetaData: data = {} } = message.paymentMethod;
  const card =
    token === undefined
      ? await givenCard(context, merchant, data)
      : await storedCard(context, merchant, token, data);
  if (card.kind === 'refused') return card;
  const { charge, storedBrand } = card;
  const { number } = charge.card;
  const row = context.binsFor(merchant)(number);
  const checked = payCircumstances({ number, row, storedBrand, nowMs: context.clock.nowMs() }, message);
  if (checked.kind === 'refused') return checked;
  return { kind: 'charge', charge: { ...charge, circumstances: checked.circumstances } };
}

/** A card that may be charged, before what goes with it is known. */
type FoundCard =
  | (Extract<PayCard, { kind: 'charge' }> & { readonly storedBrand?: string | undefined })
  | Refused;

/** Stands for the card of a request, so that a repeated one can be told from another, without telling the card. */
export function cardKeyOf(
  { vault }: Context,
  { clientId }: MerchantKeys,
  { paymentMethod }: PayRequest,
): string {
  const { paymentMethodId: token, paymentMethodMetaData: data } = paymentMethod;
  return vault.fingerprint(token ?? data?.cardNo ?? '', `card of a payment of ${clientId}`);
}

async function storedCard(
  context: Context,
  { clientId }: MerchantKeys,
  token: string,
  { recurringType, networkTransactionId, cvv }: PayCardData,
): Promise<FoundCard> {
  const stored = await openStoredCard(context, clientId, token);
  if (!stored) return notValid('paymentMethod.paymentMethodId: names no stored card');
  const { card, cardResult } = stored;
  const fault = cardFault({ ...card, cvv }, context.clock.nowMs());
  if (fault) return { kind: 'refused', result: result(fault) };
  const previousTransactionId = networkTransactionId ?? cardResult.networkTransactionId;
  return {
    kind: 'charge',
    storedBrand: cardResult.cardBrand,
    charge: {
      card: { ...card, cvv },
      ...withoutBuyer(recurringType, previousTransactionId),
      storage: { kind: 'STORED', cardToken: token },
    },
  };
}

async function givenCard(context: Context, merchant: MerchantKeys, data: PayCardData): Promise<FoundCard> {
  const { recurringType, networkTransactionId } = data;
  const path = 'paymentMethod.paymentMethodMetaData';
  const { cardNo: number, expiryMonth, expiryYear } = data;
  if (number === undefined)
    return notValid('paymentMethod: give paymentMethodId, the token of a stored card');
  if (!merchant.settings.rawCardData) {
    const message = 'Card numbers are not switched on for this merchant; use a stored card.';
    return { kind: 'refused', result: result('PAYMENT_NOT_QUALIFIED', message) };
  }
  if (expiryMonth === undefined || expiryYear === undefined) {
    return notValid(`${path}.expiryMonth and expiryYear: are required`);
  }
  if (recurringType !== undefined && networkTransactionId === undefined) {
    return notValid(`${path}.networkTransactionId: is required with recurringType`);
  }
  const card = { number, expiryMonth, expiryYear, cvv: data.cvv, holderName: holderNameOf(data) };
  const fault = cardFault(card, context.clock.nowMs());
  if (fault) return { kind: 'refused', result: result(fault) };
  const { mpiData, tokenize = false } = data;
  return {
    kind: 'charge',
    charge: {
      card,
      ...withoutBuyer(recurringType, networkTransactionId),
      ownAuthentication: mpiData && threeDSResultOf(mpiData),
      storage: tokenize ? { kind: 'TO_STORE' } : undefined,
    },
  };
}

function withoutBuyer(
  recurringType: PayCardData['recurringType'],
  previousTransactionId: string | undefined,
) {
  return recurringType === undefined ? {} : ({ initiator: 'MERCHANT', previousTransactionId } as const);
}

function threeDSResultOf(mpiData: NonNullable<PayCardData['mpiData']>): ThreeDSResult {
  const { threeDSVersion, eci, cavv, dsTransactionId } = mpiData;
  return { threeDSVersion, eci, cavv, dsTransactionId };
}

function holderNameOf({ cardholderName }: PayCardData): string | undefined {
  const { fullName, firstName, middleName, lastName } = cardholderName ?? {};
  const parts = [firstName, middleName, lastName].filter((part) => part !== undefined);
  return fullName ?? (parts.length > 0 ? parts.join(' ') : undefined);
}

function notValid(message: string): Refused {
  return { kind: 'refused', result: result('INVALID_PAYMENT_METHOD_META_DATA', message) };
}
