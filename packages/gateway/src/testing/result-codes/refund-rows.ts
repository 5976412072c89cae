import { refundCards } from '../cards.js';
import { money } from '../shop.js';
import { fillPayment } from './fill-payment.js';
import { forced, natural, type Cause, type RowsOf } from './row.js';

const dayMs = 24 * 3_600_000;

const refundOf = (paymentId: string, value = '4200') => ({
  refundRequestId: 'r-1',
  paymentId,
  refundAmount: money(value),
});

function refusedBy(card: keyof typeof refundCards): Cause {
  return natural('a card whose refund the network refuses so', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured(refundCards[card]);
    return { shop, message: refundOf(paymentId) };
  });
}

export const refundRows: RowsOf<'refund'> = {
  SUCCESS: natural('what was captured', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    return { shop, message: refundOf(paymentId) };
  }),
  PARAM_ILLEGAL: natural('a capture that there is not', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    const message = { ...refundOf(paymentId), captureId: 'another' };
    return { shop, message, payment: { paymentId } };
  }),
  PROCESS_FAIL: refusedBy('PROCESS_FAIL'),
  SYSTEM_ERROR: forced,
  UNKNOWN_EXCEPTION: forced,
  CURRENCY_NOT_SUPPORT: natural('another currency than that of the payment', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    const message = { ...refundOf(paymentId), refundAmount: money('4200', 'USD') };
    return { shop, message, payment: { paymentId } };
  }),
  INVALID_MERCHANT_STATUS: natural('a merchant that was suspended', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    await shop.configure({ status: 'SUSPENDED' });
    return { shop, message: refundOf(paymentId), payment: { paymentId } };
  }),
  MERCHANT_BALANCE_NOT_ENOUGH: refusedBy('MERCHANT_BALANCE_NOT_ENOUGH'),
  MULTIPLE_REFUNDS_NOT_SUPPORTED: natural('a second refund, where one is allowed', async (world) => {
    const shop = await world.newShop({ refunds: 'ONE' });
    const { paymentId } = await shop.captured();
    await shop.refund(paymentId, '100');
    return { shop, message: refundOf(paymentId, '100'), payment: { paymentId } };
  }),
  ORDER_IS_CANCELED: natural('a payment that was cancelled', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    await shop.ask('cancel', { paymentId });
    return { shop, message: refundOf(paymentId), payment: { paymentId } };
  }),
  ORDER_IS_CLOSED: natural('an order that ran out unpaid', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized({}, '4054690000000054');
    world.clock.advance(3_600_000);
    await world.gateway.runDue();
    return { shop, message: refundOf(paymentId), payment: { paymentId } };
  }),
  ORDER_NOT_EXIST: natural('a payment of another merchant', async (world) => {
    const [shop, other] = [await world.newShop(), await world.newShop()];
    const { paymentId } = await other.captured();
    return { shop, message: refundOf(paymentId), payment: { paymentId, of: other } };
  }),
  ORDER_STATUS_INVALID: natural('an authorisation that is not captured', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.authorized();
    return { shop, message: refundOf(paymentId), payment: { paymentId } };
  }),
  PARTIAL_REFUND_NOT_SUPPORTED: natural('a part, where all at once is allowed', async (world) => {
    const shop = await world.newShop({ refunds: 'FULL_ONLY' });
    const { paymentId } = await shop.captured();
    return { shop, message: refundOf(paymentId, '4199'), payment: { paymentId } };
  }),
  PAYMENT_COUNT_EXCEED_LIMIT: natural('the 501st operation on a payment', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    await fillPayment(world, paymentId);
    return { shop, message: refundOf(paymentId), payment: { paymentId } };
  }),
  PAYMENT_METHOD_NOT_SUPPORTED: forced,
  REFUND_AMOUNT_EXCEED: natural('one more than was captured', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    return { shop, message: refundOf(paymentId, '4201'), payment: { paymentId } };
  }),
  REFUND_IN_PROCESS: natural('a refund that is not waited for', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    return { shop, message: { ...refundOf(paymentId), isAsyncRefund: true } };
  }),
  REFUND_NOT_SUPPORTED: natural('a merchant that may not refund', async (world) => {
    const shop = await world.newShop({ refunds: 'NONE' });
    const { paymentId } = await shop.captured();
    return { shop, message: refundOf(paymentId), payment: { paymentId } };
  }),
  REFUND_WINDOW_EXCEED: natural("the end of the merchant's window", async (world) => {
    const shop = await world.newShop({ refundWindowMs: dayMs });
    const { paymentId } = await shop.captured();
    world.clock.advance(dayMs);
    return { shop, message: refundOf(paymentId), payment: { paymentId } };
  }),
  REPEAT_REQ_INCONSISTENT: natural('a used id with another amount', async (world) => {
    const shop = await world.newShop();
    const { paymentId } = await shop.captured();
    await shop.ask('refund', refundOf(paymentId, '100'));
    return { shop, message: refundOf(paymentId, '101'), payment: { paymentId } };
  }),
  RISK_REJECT: refusedBy('RISK_REJECT'),
};
