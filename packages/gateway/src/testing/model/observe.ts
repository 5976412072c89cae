import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { findSummary, summaryRow } from '../../db/payment-summaries.js';
import { findPayment } from '../../db/payments.js';
import { findSessionOfRequest } from '../../db/sessions.js';
import type { Payment } from '../../domain/payment.js';
import { cardOf } from './expected.js';
import {
  checkBooks,
  checkHistory,
  checkSettledBooks,
  checkStatus,
  checkSums,
  hasEnded,
  stillHeldMinor,
} from './invariants.js';
import type { Model, Order } from './model.js';
import { done, ofKind } from './sums.js';
import { checkNews, checkStory } from './told.js';
import type { ModelWorld } from './world.js';

/** Looks at every order of the run, checks what must always hold, and keeps what was seen. */
export async function observe(model: Model, world: ModelWorld, isAllSent = false): Promise<void> {
  expect(world.failures, 'what a node could not do').toEqual([]);
  world.books.read();
  for (const order of model.orders) await observeOrder(order, world, isAllSent);
}

async function observeOrder(order: Order, world: ModelWorld, isAllSent: boolean): Promise<void> {
  const { paymentRequestId } = order;
  const { clientId, db, books, inbox } = world;
  const payment = await findPayment(db, { clientId, paymentRequestId });
  const told = payment ? inbox.told(payment) : [];
  if (payment) {
    checkNews(payment, told, isAllSent);
    await checkSummary(payment, world);
  }
  if (isDeepStrictEqual(payment, order.seen) && told.length === order.told) return;
  const { json: inquiry } = await world.ask(0, 'inquiryPayment', { paymentRequestId });
  expect(inquiry.result.resultCode).toBe(payment ? 'SUCCESS' : 'ORDER_NOT_EXIST');
  const status = payment && String(inquiry['paymentStatus']);
  checkHistory(order.seen, payment);
  checkStatus(order, status, payment);
  if (payment) {
    checkSums(payment);
    checkBooks(payment, books);
    checkStory(inquiry, told);
    await checkForm(order, inquiry, world);
    await checkRefunds(order.seen, payment, world);
  }
  order.seen = payment;
  order.told = told.length;
  order.status = status;
}

/** What lists show of a payment is what its operations come to. */
async function checkSummary(payment: Payment, { db }: ModelWorld): Promise<void> {
  const session = await findSessionOfRequest(db, payment.facts);
  if (!session) throw new Error('a payment has a session');
  const { created_at, changed_at, ...others } = summaryRow(payment, session);
  const times = { created_at: BigInt(created_at), changed_at: BigInt(changed_at) };
  expect(await findSummary(db, payment.facts.paymentId), 'the summary').toMatchObject({
    ...others,
    ...times,
  });
}

/** The buyer's form reads what the merchant reads. */
async function checkForm(
  { sessionData }: Order,
  inquiry: Readonly<Record<string, unknown>>,
  world: ModelWorld,
): Promise<void> {
  if (sessionData === undefined) return;
  const { json } = await world.askCheckout(1, 'readStatus', { sessionData });
  const { paymentStatus, paymentResultCode } = inquiry;
  expect(json, 'the form').toMatchObject({ paymentStatus, paymentResultCode });
}

/** `inquiryRefund` tells of a refund what the payment tells of it. */
async function checkRefunds(before: Payment | undefined, payment: Payment, world: ModelWorld): Promise<void> {
  const changed = ofKind(payment, 'REFUND').filter(
    ({ operationId, state }) =>
      before?.operations.find((one) => one.operationId === operationId)?.state !== state,
  );
  for (const { operationId: refundId, requestId: refundRequestId, state, amountMinor } of changed) {
    const { json } = await world.ask(1, 'inquiryRefund', { refundRequestId });
    const refundAmount = { currency: payment.facts.currency, value: amountMinor.toString() };
    expect(json).toMatchObject({ refundId, refundStatus: state, refundAmount });
  }
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * The end of a run. Everything gets its answer; then every time limit passes. Checks that the books agree exactly, that
 * everything was told, that no order is open, and that nothing is held which nobody will take.
 */
export async function settleAll(model: Model, world: ModelWorld): Promise<void> {
  await work(world, 0);
  await observe(model, world, true);
  for (let look = 0; look < 5 && hasOpenOperation(model); look++) {
    await work(world, 6 * minuteMs);
    await observe(model, world, true);
  }
  checkAll(model, world);
  // The hour of a session, the week of an authorisation, and the days between two tries to release one.
  for (const waitMs of [61 * minuteMs, 6 * minuteMs]) await work(world, waitMs);
  if (model.orders.some((order) => isHeld(order, world))) {
    for (const waitMs of [7 * dayMs, 6 * minuteMs, dayMs, 6 * minuteMs, dayMs, 6 * minuteMs]) {
      await work(world, waitMs);
    }
  }
  await observe(model, world, true);
  checkAll(model, world);
  for (const order of model.orders) checkEnd(order, world);
}

async function work(world: ModelWorld, waitMs: number): Promise<void> {
  await world.wait(waitMs);
  await world.runDue(0);
}

function hasOpenOperation({ orders }: Model): boolean {
  return orders.some(({ seen }) => seen?.operations.some(({ state }) => state === 'PROCESSING'));
}

function bookedOf({ seen }: Order, { books }: ModelWorld) {
  return ofKind(seen, 'AUTHORIZATION').flatMap(({ operationId }) => books.account(operationId));
}

function isHeld(order: Order, world: ModelWorld): boolean {
  return stillHeldMinor(bookedOf(order, world)) > 0n;
}

function checkAll({ orders }: Model, { books }: ModelWorld): void {
  for (const { seen } of orders) {
    if (seen) checkSettledBooks(seen, books, cardOf(seen).void === 'REFUSED');
  }
}

function checkEnd(order: Order, world: ModelWorld): void {
  const { seen } = order;
  if (!seen) return;
  expect(hasEnded(seen), 'an order that nobody can pay any more has ended').toBe(true);
  const mayRefuse = cardOf(seen).void === 'REFUSED';
  if (!mayRefuse) expect(isHeld(order, world), 'held after the last time limit').toBe(false);
  else expect(done(seen, 'VOID'), 'releases that the network refused').toEqual([]);
}
