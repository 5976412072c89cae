import { cards, voidCards } from '../cards.js';
import { fillPayment } from './fill-payment.js';
import { forced, natural, type RowsOf } from './row.js';

const week = 7 * 24 * 3_600_000;

export const cancelRows: RowsOf<'cancel'> = {
  SUCCESS: natural('an authorisation that is not captured', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    return { shop, message: { paymentId } };
  }),
  PARAM_ILLEGAL: natural('neither of the two ids', async (world) => ({ shop: world })),
  PROCESS_FAIL: natural('a payment that has a refund', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    await shop.refund(paymentId, '100');
    return { shop, message: { paymentId }, payment: { paymentId } };
  }),
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: natural('a network that answers later', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized({}, voidCards.pending);
    return { shop, message: { paymentId } };
  }),
  CANCEL_WINDOW_EXCEED: natural('seven days later', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    world.clock.advance(week);
    return { shop, message: { paymentId }, payment: { paymentId } };
  }),
  MERCHANT_BALANCE_NOT_ENOUGH: forced,
  ORDER_NOT_EXIST: natural('a payment of another merchant', async (world) => {
    const [shop, other] = [await world.newShop(), await world.newShop()];
    const { paymentId } = await other.authorized();
    return { shop, message: { paymentId }, payment: { paymentId, of: other } };
  }),
  ORDER_STATUS_INVALID: natural('a payment that is captured', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    return { shop, message: { paymentId }, payment: { paymentId } };
  }),
  PAYMENT_COUNT_EXCEED_LIMIT: natural('the 501st operation on a payment', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized({}, cards.approved);
    await fillPayment(world, paymentId);
    return { shop, message: { paymentId }, payment: { paymentId } };
  }),
  PAYMENT_METHOD_NOT_SUPPORTED: forced,
};
