import { pathOf } from '../shop.js';
import { forced, natural, type RowsOf } from './row.js';

const live = { path: pathOf('createPaymentSession', '/ams/api') };
const withoutFields = natural('a message without its fields', async (world) => ({ shop: world }));

export const createPaymentSessionRows: RowsOf<'createPaymentSession'> = {
  SUCCESS: natural('a new order', async (world) => {
    const shop = await world.newShop();
    return { shop, message: shop.sessionRequest() };
  }),
  PARAM_ILLEGAL: natural('an expiry time after more than an hour', async (world) => {
    const shop = await world.newShop();
    const late = new Date(world.clock.nowMs() + 2 * 3_600_000).toISOString();
    return { shop, message: shop.sessionRequest({ paymentSessionExpiryTime: late }) };
  }),
  PROCESS_FAIL: forced,
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  CURRENCY_NOT_SUPPORT: natural('a currency that the merchant does not take', async (world) => {
    const shop = await world.newShop({ currencies: ['EUR'] });
    return { shop, message: shop.sessionRequest() };
  }),
  INVALID_CONTRACT: forced,
  INVALID_MERCHANT_STATUS: natural('a merchant that is suspended', async (world) => {
    const shop = await world.newShop({ status: 'SUSPENDED' });
    return { shop, message: shop.sessionRequest() };
  }),
  MERCHANT_KYB_NOT_QUALIFIED: forced,
  NO_PAY_OPTIONS: natural('a live merchant, without a live acquirer', async (world) => {
    const shop = await world.newShop({}, 'LIVE');
    return { shop, message: shop.sessionRequest({ paymentNotifyUrl: undefined }), call: live };
  }),
  ORDER_IS_CANCELED: natural('an order that was cancelled', async (world) => {
    const shop = await world.newShop();
    const message = shop.sessionRequest();
    const { paymentRequestId } = message;
    await shop.ask('createPaymentSession', message);
    const { json } = await shop.ask('cancel', { paymentRequestId });
    return { shop, message, payment: { paymentId: String(json['paymentId']) } };
  }),
  ORDER_IS_CLOSED: natural('an order that ran out', async (world) => {
    const shop = await world.newShop();
    const message = shop.sessionRequest();
    await shop.ask('createPaymentSession', message);
    world.clock.advance(3_600_000);
    return { shop, message };
  }),
  PAYMENT_AMOUNT_EXCEED_LIMIT: natural("an amount above the merchant's largest", async (world) => {
    const shop = await world.newShop({ largestAmount: '4199' });
    return { shop, message: shop.sessionRequest() };
  }),
  REPEAT_REQ_INCONSISTENT: natural('a used id with another redirect', async (world) => {
    const shop = await world.newShop();
    const message = shop.sessionRequest();
    const { paymentId } = await shop.authorized(message);
    return {
      shop,
      message: { ...message, paymentRedirectUrl: 'https://shop.example/other' },
      payment: { paymentId },
    };
  }),
  SETTLE_CONTRACT_NOT_MATCH: forced,
};

export const retrievePaymentSessionRows: RowsOf<'retrievePaymentSession'> = {
  SUCCESS: natural('a session of the merchant', async (world) => {
    const shop = await world.newShop();
    return { shop, message: { paymentRequestId: await shop.openSession() } };
  }),
  PARAM_ILLEGAL: withoutFields,
  PROCESS_FAIL: forced,
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  ORDER_NOT_EXIST: natural('a session of another merchant', async (world) => {
    const [shop, other] = [await world.newShop(), await world.newShop()];
    return { shop, message: { paymentRequestId: await other.openSession() } };
  }),
};

export const inquiryPaymentRows: RowsOf<'inquiryPayment'> = {
  SUCCESS: natural('a payment of the merchant', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    return { shop, message: { paymentId } };
  }),
  PARAM_ILLEGAL: withoutFields,
  PROCESS_FAIL: forced,
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  ORDER_NOT_EXIST: natural('a session in which nobody paid', async (world) => {
    const shop = await world.newShop();
    return { shop, message: { paymentRequestId: await shop.openSession() } };
  }),
  // The state of a payment is its paymentStatus; the result of an inquiry is that it was answered.
  PAYMENT_IN_PROCESS: forced,
};

export const inquiryRefundRows: RowsOf<'inquiryRefund'> = {
  SUCCESS: natural('a refund of the merchant', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    await shop.refund(paymentId, '100', { refundRequestId: 'r-1' });
    return { shop, message: { refundRequestId: 'r-1' } };
  }),
  PARAM_ILLEGAL: withoutFields,
  PROCESS_FAIL: forced,
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  ORDER_NOT_EXIST: natural('the id of a capture', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    const { json } = await shop.capture(paymentId, '4200');
    return { shop, message: { refundId: json['captureId'] }, payment: { paymentId } };
  }),
};
