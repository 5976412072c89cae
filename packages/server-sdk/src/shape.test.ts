import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSuccessful, MessageError } from './index.js';
import { capture, found, notExisting } from './testing/answers.js';
import { startGatewayPeer, thrown, type GatewayPeer } from './testing/gateway-peer.js';

let gateway: GatewayPeer;
beforeAll(async () => {
  gateway = await startGatewayPeer();
});
afterAll(() => gateway.close());

const inquire = () => gateway.client().inquiryPayment({ paymentRequestId: 'pr-1' });

describe('the answer of an inquiry', () => {
  it('is returned with its transactions', async () => {
    gateway.answerSigned(found);
    expect(await inquire()).toEqual(found);
  });

  it('may leave out what is optional, and say null for it', async () => {
    const optional = ['transactions', 'paymentResultInfo', 'paymentTime', 'actualPaymentAmount'];
    const without = (absent: null | undefined) => ({
      ...found,
      ...Object.fromEntries(optional.map((name) => [name, absent])),
    });
    for (const absent of [null, undefined]) {
      gateway.answerSigned(without(absent));
      expect(await inquire()).toEqual(without(undefined));
    }
  });

  it('may have statuses and types to come', async () => {
    const later = { ...capture, transactionType: 'CHARGEBACK', transactionStatus: 'DISPUTED' };
    gateway.answerSigned({ ...found, transactions: [later] });
    expect(await inquire()).toMatchObject({ transactions: [later] });
  });

  it.each([
    ['transactions that are no list', { transactions: { 0: capture } }],
    ['a text for a transaction', { transactions: ['t-1'] }],
    ['a null for a transaction', { transactions: [capture, null] }],
    ['a transaction without a type', { transactions: [{ ...capture, transactionType: undefined }] }],
    ['a transaction of no amount', { transactions: [{ ...capture, transactionAmount: '4200' }] }],
    [
      'a transaction of a fraction',
      { transactions: [{ ...capture, transactionAmount: { currency: 'SGD', value: '42.00' } }] },
    ],
    ['a transaction without a result', { transactions: [{ ...capture, transactionResult: {} }] }],
    ['a transaction at a number', { transactions: [{ ...capture, transactionTime: 1 }] }],
    ['a number for the time of payment', { paymentTime: 1 }],
    ['a text for the amount paid', { actualPaymentAmount: '4200' }],
    ['a number for the last four digits', { paymentResultInfo: { lastFour: 1111 } }],
  ])('with %s is refused', async (_name, change) => {
    gateway.answerSigned({ ...found, ...change });
    expect(await thrown(inquire())).toBeInstanceOf(MessageError);
  });
});

describe('a refused inquiry', () => {
  it.each([
    ['with PROCESSING beside the result', { paymentStatus: 'PROCESSING' }],
    ['with all that a payment has', { ...found }],
    ['with nothing', {}],
  ])('%s is a failure, and no payment', async (_name, beside) => {
    gateway.answerSigned({ ...beside, result: notExisting });
    const answer = await inquire();
    expect(answer).toEqual({ result: notExisting });
    expect(isSuccessful(answer)).toBe(false);
  });
});
