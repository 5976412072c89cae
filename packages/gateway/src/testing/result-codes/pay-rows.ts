import { declineCards } from '../../../../simulators/src/cards/decline-cards.js';
import type { declineCodes } from '@tillgate/contract';
import { cards } from '../cards.js';
import { pathOf, payCard } from '../shop.js';
import { forced, natural, type Cause, type RowsOf } from './row.js';

type DeclineCode = (typeof declineCodes)[number];

const week = 7 * 24 * 3_600_000;
const withCards = { rawCardData: true } as const;

/** The issuer declines; the payment is made, and failed. */
function declinedBy(code: DeclineCode): Cause {
  const card = declineCards.find(({ authorization }) => authorization.decline?.reason === code);
  return natural(
    `a card that the issuer declines with ${card?.authorization.decline?.issuerCode}`,
    async (world) => {
      const shop = await world.newShop(withCards);
      // Else a card whose issuer asks for authentication gets it.
      const paid = payCard(card?.number ?? '', { enableAuthenticationUpgrade: false });
      return { shop, message: shop.payRequest(card?.number, paid) };
    },
  );
}

/** The network declines this amount, whatever the card; the payment is made, and failed. */
function declinedByAmount(value: string): Cause {
  return natural(`an amount of ${value}, which the network declines`, async (world) => {
    const shop = await world.newShop(withCards);
    return { shop, message: shop.payRequest(cards.approved, { paymentAmount: { currency: 'SGD', value } }) };
  });
}

export const payRows: RowsOf<'pay'> = {
  ACCOUNT_CLOSED: declinedBy('ACCOUNT_CLOSED'),
  AUTHENTICATION_REQUIRED: declinedBy('AUTHENTICATION_REQUIRED'),
  BLOCKED_FIRST_USED: declinedBy('BLOCKED_FIRST_USED'),
  CARD_EXPIRED: declinedBy('CARD_EXPIRED'),
  CARD_NOT_SUPPORTED: declinedBy('CARD_NOT_SUPPORTED'),
  DO_NOT_HONOR: declinedBy('DO_NOT_HONOR'),
  FRAUD_REJECT: declinedBy('FRAUD_REJECT'),
  INVALID_AMOUNT: declinedBy('INVALID_AMOUNT'),
  INVALID_CARD: declinedBy('INVALID_CARD'),
  INVALID_CARD_NUMBER: declinedBy('INVALID_CARD_NUMBER'),
  INVALID_CVV: declinedBy('INVALID_CVV'),
  INVALID_EXPIRATION_DATE: declinedBy('INVALID_EXPIRATION_DATE'),
  ISSUER_REJECTS_TRANSACTION: declinedBy('ISSUER_REJECTS_TRANSACTION'),
  LOST_CARD: declinedBy('LOST_CARD'),
  NO_SELECTED_ACCOUNT: declinedBy('NO_SELECTED_ACCOUNT'),
  PAYMENT_AMOUNT_EXCEED_LIMIT: declinedBy('PAYMENT_AMOUNT_EXCEED_LIMIT'),
  PAYMENT_COUNT_EXCEED_LIMIT: declinedBy('PAYMENT_COUNT_EXCEED_LIMIT'),
  PAYMENT_NOT_QUALIFIED: natural('a card number from a merchant who may not send one', async (world) => {
    const shop = await world.newShop();
    return { shop, message: shop.payRequest() };
  }),
  PAYMENT_PROHIBITED: declinedBy('PAYMENT_PROHIBITED'),
  PICKUP_CARD: declinedBy('PICKUP_CARD'),
  POLICY: declinedBy('POLICY'),
  PROCESS_FAIL: declinedBy('PROCESS_FAIL'),
  RESTRICTED_CARD: declinedBy('RESTRICTED_CARD'),
  RISK_REJECT: declinedByAmount('11'),
  SELECTED_CARD_BRAND_NOT_AVAILABLE: declinedBy('SELECTED_CARD_BRAND_NOT_AVAILABLE'),
  STOLEN_CARD: declinedBy('STOLEN_CARD'),
  SUSPECTED_CARD: declinedBy('SUSPECTED_CARD'),
  SUSPECTED_RISK: declinedBy('SUSPECTED_RISK'),
  USER_AMOUNT_EXCEED_LIMIT: declinedBy('USER_AMOUNT_EXCEED_LIMIT'),
  USER_BALANCE_NOT_ENOUGH: declinedBy('USER_BALANCE_NOT_ENOUGH'),
  USER_KYC_NOT_QUALIFIED: declinedBy('USER_KYC_NOT_QUALIFIED'),
  USER_NOT_EXIST: declinedBy('USER_NOT_EXIST'),
  USER_PAYMENT_VERIFICATION_FAILED: declinedBy('USER_PAYMENT_VERIFICATION_FAILED'),
  USER_STATUS_ABNORMAL: declinedBy('USER_STATUS_ABNORMAL'),
  VERIFY_TIMES_EXCEED_LIMIT: declinedBy('VERIFY_TIMES_EXCEED_LIMIT'),
  VERIFY_UNMATCHED: declinedBy('VERIFY_UNMATCHED'),

  SUCCESS: natural('a card that is approved', async (world) => {
    const shop = await world.newShop(withCards);
    return { shop, message: shop.payRequest() };
  }),
  PARAM_ILLEGAL: natural('an expiry time after more than the merchant allows', async (world) => {
    const shop = await world.newShop(withCards);
    const late = new Date(world.clock.nowMs() + 15 * 60_000).toISOString();
    return { shop, message: shop.payRequest(cards.approved, { paymentExpiryTime: late }) };
  }),
  SYSTEM_ERROR: declinedByAmount('20'),
  UNKNOWN_EXCEPTION: forced,
  CURRENCY_NOT_SUPPORT: natural('a currency that the merchant does not take', async (world) => {
    const shop = await world.newShop({ ...withCards, currencies: ['EUR'] });
    return { shop, message: shop.payRequest() };
  }),
  EXPIRED_CODE: forced,
  INVALID_ACCESS_TOKEN: forced,
  INVALID_CONTRACT: declinedByAmount('15'),
  INVALID_MERCHANT_STATUS: natural('a merchant that is suspended', async (world) => {
    const shop = await world.newShop({ ...withCards, status: 'SUSPENDED' });
    return { shop, message: shop.payRequest() };
  }),
  INVALID_PAYMENT_CODE: forced,
  INVALID_PAYMENT_METHOD_META_DATA: natural('a token that names no stored card', async (world) => {
    const shop = await world.newShop(withCards);
    const paymentMethod = { paymentMethodType: 'CARD', paymentMethodId: 'no-such-token' };
    return { shop, message: shop.payRequest(cards.approved, { paymentMethod }) };
  }),
  MERCHANT_KYB_NOT_QUALIFIED: declinedByAmount('13'),
  MERCHANT_NOT_REGISTERED: declinedByAmount('14'),
  NO_PAY_OPTIONS: natural('a live merchant, without a live acquirer', async (world) => {
    const shop = await world.newShop(withCards, 'LIVE');
    const message = shop.payRequest(cards.approved, { paymentNotifyUrl: undefined });
    return { shop, message, call: { path: pathOf('pay', '/ams/api') } };
  }),
  ORDER_IS_CANCELED: natural('a payment that was cancelled', async (world) => {
    const shop = await world.newShop(withCards);
    const message = shop.payRequest();
    const { json } = await shop.ask('pay', message);
    const paymentId = String(json['paymentId']);
    await shop.ask('cancel', { paymentId });
    return { shop, message, payment: { paymentId } };
  }),
  ORDER_IS_CLOSED: natural('a payment whose authorisation lapsed', async (world) => {
    const shop = await world.newShop(withCards);
    const message = shop.payRequest();
    const { json } = await shop.ask('pay', message);
    world.clock.advance(week);
    await world.gateway.runDue();
    return { shop, message, payment: { paymentId: String(json['paymentId']) } };
  }),
  // An order that is not there is made by `pay`, and one that it can do nothing with is closed or cancelled.
  ORDER_NOT_EXIST: forced,
  ORDER_STATUS_INVALID: forced,
  PAYMENT_IN_PROCESS: natural('an issuer that answers later', async (world) => {
    const shop = await world.newShop(withCards);
    return { shop, message: shop.payRequest(cards.pending) };
  }),
  REPEAT_REQ_INCONSISTENT: natural('a used id with another card', async (world) => {
    const shop = await world.newShop(withCards);
    const message = shop.payRequest();
    const { json } = await shop.ask('pay', message);
    const other = shop.payRequest(cards.mastercard, { paymentRequestId: message.paymentRequestId });
    return { shop, message: other, payment: { paymentId: String(json['paymentId']) } };
  }),
  SETTLE_CONTRACT_NOT_MATCH: declinedByAmount('16'),
};
