import { cards } from '../cards.js';
import { money } from '../shop.js';
import { fillPayment } from './fill-payment.js';
import { forced, natural, type RowsOf } from './row.js';

const week = 7 * 24 * 3_600_000;

const raiseOf = (paymentId: string, value = '5000') => ({
  updateRequestId: 'u-1',
  paymentId,
  amount: money(value),
});

export const updateAmountRows: RowsOf<'updateAmount'> = {
  SUCCESS: natural('a higher total', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    return { shop, message: raiseOf(paymentId) };
  }),
  PARAM_ILLEGAL: natural('a total that is no number', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    return { shop, message: raiseOf(paymentId, '50.00'), payment: { paymentId } };
  }),
  // The issuer's answer comes as a notification.
  PROCESS_FAIL: forced,
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  AUTH_CANCELLED: natural('an authorisation that was cancelled', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    await shop.ask('cancel', { paymentId });
    return { shop, message: raiseOf(paymentId), payment: { paymentId } };
  }),
  AUTH_EXPIRED: natural('seven days later', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    world.clock.advance(week);
    return { shop, message: raiseOf(paymentId), payment: { paymentId } };
  }),
  AUTH_NOT_FOUND: natural('a payment of another merchant', async (world) => {
    const [shop, other] = [await world.newShop(), await world.newShop()];
    const { paymentId } = await other.authorized();
    return { shop, message: raiseOf(paymentId), payment: { paymentId, of: other } };
  }),
  CURRENCY_NOT_SUPPORT: natural('another currency than that of the payment', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    const message = { ...raiseOf(paymentId), amount: money('5000', 'USD') };
    return { shop, message, payment: { paymentId } };
  }),
  INVALID_AMOUNT: natural('the total that is held already', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    return { shop, message: raiseOf(paymentId, '4200'), payment: { paymentId } };
  }),
  NO_PAY_OPTIONS: forced,
  ORDER_IS_CANCELED: natural('an order that was cancelled before it was paid', async (world) => {
    const shop = await world.newShop();
    const { paymentId, paymentRequestId } = await shop.authorized({}, cards.pending);
    await shop.ask('cancel', { paymentRequestId });
    return { shop, message: raiseOf(paymentId), payment: { paymentId } };
  }),
  ORDER_STATUS_INVALID: natural('a card that does not allow it', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized({}, cards.noIncrement);
    return { shop, message: raiseOf(paymentId), payment: { paymentId } };
  }),
  PAYMENT_AMOUNT_EXCEED_LIMIT: natural("a total above the merchant's largest", async (world) => {
    const shop = await world.newShop({ largestAmount: '4999' });
    const { paymentId } = await shop.authorized();
    return { shop, message: raiseOf(paymentId), payment: { paymentId } };
  }),
  PAYMENT_COUNT_EXCEED_LIMIT: natural('the 501st operation on a payment', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    await fillPayment(world, paymentId);
    return { shop, message: raiseOf(paymentId), payment: { paymentId } };
  }),
  REPEAT_REQ_INCONSISTENT: natural('a used id with another total', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    await shop.ask('updateAmount', raiseOf(paymentId));
    return { shop, message: raiseOf(paymentId, '5001'), payment: { paymentId } };
  }),
};
