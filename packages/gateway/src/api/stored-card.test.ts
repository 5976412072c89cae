import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquireVaultingResponseSchema } from '@tillgate/contract';
import type { VaultCardResponse } from '@tillgate/contract/frame';
import { cards, startMerchantWorld, type MerchantWorld } from '../testing/merchant-world.js';

/** Declined by a verification, and by nothing else. */
const notVerified = '5162770500000055';
/** Its verification gets no answer. */
const unanswered = '5162770000000738';

let world: MerchantWorld;
beforeAll(async () => {
  world = await startMerchantWorld();
});
afterAll(() => world.close());

const price = { currency: 'SGD', value: '4200' };

/** Opens a vaulting session and returns its data. */
async function openSession(vaultingRequestId: string): Promise<string> {
  const { json } = await world.ask('createVaultingSession', {
    paymentMethodType: 'CARD',
    vaultingRequestId,
    redirectUrl: 'https://shop.example/stored',
  });
  return String(json['vaultingSessionData']);
}

async function vaultCard(sessionData: string, number: string): Promise<VaultCardResponse> {
  const reply = await fetch(`${world.url}/checkout/vaultCard`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({
      sessionData,
      card: { number, expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'A Buyer' },
    }),
  });
  return (await reply.json()) as VaultCardResponse;
}

async function storedToken(vaultingRequestId: string): Promise<string> {
  await vaultCard(await openSession(vaultingRequestId), cards.approved);
  const { json } = await world.ask('inquireVaulting', { vaultingRequestId });
  return inquireVaultingResponseSchema.parse(json).paymentMethodDetail?.card.cardToken ?? '';
}

const pay = (paymentRequestId: string, paymentMethodId: string, terms: object = {}) =>
  world.ask('pay', {
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId,
    order: { referenceOrderId: 'order-1', orderDescription: 'A stoneware bowl', orderAmount: price },
    paymentAmount: price,
    paymentMethod: {
      paymentMethodType: 'CARD',
      paymentMethodId,
      paymentMethodMetaData: { isCardOnFile: true, ...terms },
    },
    paymentFactor: { isAuthorization: true },
    env: { terminalType: 'WEB' },
    paymentRedirectUrl: 'https://shop.example/result',
  });

describe('a card that the network verified', () => {
  it('pays by its token, with the buyer and without', async () => {
    const token = await storedToken('pays');
    const paid = await pay('with the buyer', token);
    expect(paid.json).toMatchObject({
      result: { resultCode: 'SUCCESS' },
      paymentResultInfo: { cardToken: token, cardNo: '************0768' },
    });
    const recurring = await pay('without the buyer', token, { recurringType: 'SCHEDULED' });
    expect(recurring.json.result.resultCode).toBe('SUCCESS');
  });

  it('has one token, however often it is stored', async () => {
    expect(await storedToken('once')).toBe(await storedToken('twice'));
  });

  it('pays nothing any more once its token is deleted, and gets another one when it is stored again', async () => {
    const token = await storedToken('deleted');
    expect((await world.ask('deleteToken', { token })).json.result.resultCode).toBe('SUCCESS');
    expect((await pay('after deletion', token)).json.result.resultStatus).toBe('F');
    expect(await storedToken('stored again')).not.toBe(token);
  });
});

describe('a card that the network did not verify', () => {
  it.each([
    ['because it declined', notVerified, 'DO_NOT_HONOR'],
    ['because no answer came', unanswered, 'UNKNOWN_EXCEPTION'],
    ['because its answer comes later', cards.pending, 'UNKNOWN_EXCEPTION'],
  ])('%s is not stored, and another one may be', async (reason, number, code) => {
    const sessionData = await openSession(reason);
    expect(await vaultCard(sessionData, number)).toMatchObject({
      vaultingStatus: 'PROCESSING',
      vaultingResultCode: code,
    });
    expect(await vaultCard(sessionData, cards.approved)).toMatchObject({ vaultingStatus: 'SUCCESS' });
  });
});
