import { captureCards, cards } from '../cards.js';
import { money } from '../shop.js';
import { fillPayment } from './fill-payment.js';
import { forced, natural, type Cause, type RowsOf } from './row.js';

const week = 7 * 24 * 3_600_000;

const captureOf = (paymentId: string, value = '4200') => ({
  captureRequestId: 'c-1',
  paymentId,
  captureAmount: money(value),
});

function refusedBy(card: keyof typeof captureCards): Cause {
  return natural('a card whose capture the issuer refuses so', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized({}, captureCards[card]);
    return { shop, message: captureOf(paymentId) };
  });
}

export const captureRows: RowsOf<'capture'> = {
  SUCCESS: natural('what is held', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    return { shop, message: captureOf(paymentId) };
  }),
  PARAM_ILLEGAL: natural('an amount of zero', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    return { shop, message: captureOf(paymentId, '0'), payment: { paymentId } };
  }),
  PROCESS_FAIL: refusedBy('PROCESS_FAIL'),
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  AUTH_CANCELLED: natural('an authorisation that was cancelled', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    await shop.ask('cancel', { paymentId });
    return { shop, message: captureOf(paymentId), payment: { paymentId } };
  }),
  AUTH_EXPIRED: natural('seven days later', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    world.clock.advance(week);
    return { shop, message: captureOf(paymentId), payment: { paymentId } };
  }),
  AUTH_NOT_FOUND: natural('a payment that was declined', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized({}, cards.declined);
    return { shop, message: captureOf(paymentId), payment: { paymentId } };
  }),
  CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT: natural('one more than is held', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    return { shop, message: captureOf(paymentId, '4201'), payment: { paymentId } };
  }),
  CAPTURE_IN_PROCESS: natural('a network that answers later', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized({}, captureCards.pending);
    return { shop, message: captureOf(paymentId) };
  }),
  CURRENCY_NOT_SUPPORT: natural('another currency than that of the payment', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    const message = { ...captureOf(paymentId), captureAmount: money('4200', 'USD') };
    return { shop, message, payment: { paymentId } };
  }),
  INVALID_CONTRACT: forced,
  MULTI_CAPTURE_NOT_SUPPORTED: natural('a second capture, where one is allowed', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    await shop.capture(paymentId, '100');
    return { shop, message: captureOf(paymentId, '100'), payment: { paymentId } };
  }),
  NO_PAY_OPTIONS: forced,
  ORDER_IS_CANCELED: natural('an order that was cancelled before it was paid', async (world) => {
    const shop = await world.newShop();
    const { paymentId, paymentRequestId } = await shop.authorized({}, cards.pending);
    await shop.ask('cancel', { paymentRequestId });
    return { shop, message: captureOf(paymentId), payment: { paymentId } };
  }),
  ORDER_STATUS_INVALID: natural('a payment that is captured automatically', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized({ paymentFactor: { captureMode: 'AUTOMATIC' } });
    return { shop, message: captureOf(paymentId), payment: { paymentId } };
  }),
  PAYMENT_COUNT_EXCEED_LIMIT: natural('the 501st operation on a payment', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    await fillPayment(world, paymentId);
    return { shop, message: captureOf(paymentId), payment: { paymentId } };
  }),
  REPEAT_REQ_INCONSISTENT: natural('a used id with another amount', async (world) => {
    const shop = await world.newShop({ severalCaptures: true });
    const { paymentId } = await shop.authorized();
    await shop.ask('capture', captureOf(paymentId, '100'));
    return { shop, message: captureOf(paymentId, '101'), payment: { paymentId } };
  }),
  RISK_REJECT: refusedBy('RISK_REJECT'),
  USER_AMOUNT_EXCEED_LIMIT: refusedBy('USER_AMOUNT_EXCEED_LIMIT'),
  USER_BALANCE_NOT_ENOUGH: refusedBy('USER_BALANCE_NOT_ENOUGH'),
  USER_NOT_EXIST: refusedBy('USER_NOT_EXIST'),
  USER_STATUS_ABNORMAL: refusedBy('USER_STATUS_ABNORMAL'),
};
