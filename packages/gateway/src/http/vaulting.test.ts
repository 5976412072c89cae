import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deleteTokenResponseSchema, inquireTokenResponseSchema } from '@tillgate/contract';
import { createVaultingSession } from '../api/createVaultingSession.js';
import { openStoredCard, storeCard } from '../operations/stored-cards.js';
import { addMerchant } from '../testing/merchants.js';
import { aRequest, card, startVaultingNetwork, type VaultingNetwork } from '../testing/vaulting-network.js';

let shop: VaultingNetwork;
beforeAll(async () => {
  shop = await startVaultingNetwork();
});
beforeEach(() => shop.reset());
afterAll(() => shop.close());

const inquireToken = async (token: string) =>
  inquireTokenResponseSchema.parse(await shop.call('inquireToken', { token }));
const deleteToken = async (token: string) =>
  deleteTokenResponseSchema.parse(await shop.call('deleteToken', { token }));

/** The token that the merchant is told after a card was stored. */
async function storedToken(): Promise<string> {
  await shop.submit(await shop.openSession());
  return (await shop.inquire()).paymentMethodDetail?.card.cardToken ?? '';
}

describe('createVaultingSession', () => {
  it('opens a session of one hour', async () => {
    const answer = await shop.create();
    expect(answer.result.resultCode).toBe('SUCCESS');
    expect(answer.vaultingSessionData).toMatch(/^[A-Za-z0-9+/]+=*&&SG&&111$/);
    expect(answer.vaultingSessionExpiryTime).toBe('2026-11-23T13:00:00Z');
  });

  it('gives 20 equal calls at once one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => shop.create()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it.each([
    { redirectUrl: 'http://localhost:8081/elsewhere' },
    { vaultingNotificationUrl: 'http://localhost:8081/elsewhere' },
    { merchantRegion: 'HK' },
    { is3DSAuthentication: true },
  ])('refuses a used id with %j', async (changes) => {
    await shop.create();
    expect((await shop.create(changes)).result.resultCode).toBe('REPEAT_REQ_INCONSISTENT');
  });

  it('refuses the id of a session that stored its card, and of one whose hour is over', async () => {
    await shop.submit(await shop.openSession());
    expect((await shop.create()).result.resultCode).toBe('ORDER_IS_CLOSED');
    await shop.create({ vaultingRequestId: 'vaulting-2' });
    shop.clock.advance(60 * 60_000);
    expect((await shop.create({ vaultingRequestId: 'vaulting-2' })).result.resultCode).toBe(
      'ORDER_IS_CLOSED',
    );
  });

  it.each([{ redirectUrl: undefined }, { paymentMethodType: 'ALIPAY_CN' }, { vaultingRequestId: '' }])(
    'refuses %j',
    async (changes) => {
      expect((await shop.create(changes)).result.resultCode).toBe('PARAM_ILLEGAL');
    },
  );

  it('of a live merchant takes https URLs only, and needs an acquirer', async () => {
    const { context } = shop.testGateway.gateway;
    const sandbox = await context.merchantKeys(shop.testGateway.clientId);
    if (!sandbox) throw new Error('the sandbox merchant is gone');
    const live = { ...sandbox, clientId: '5Y_LIVE', isSandbox: false };
    const request = { ...aRequest('https://shop.example/notify'), redirectUrl: 'https://shop.example/' };
    const answer = async (changes: Record<string, string>) =>
      (await createVaultingSession(context, live, { ...request, ...changes })).result;
    expect(await answer({ redirectUrl: 'http://shop.example/' })).toMatchObject({
      resultCode: 'PARAM_ILLEGAL',
      resultMessage: 'redirectUrl: must be an https URL in live mode',
    });
    expect(await answer({ vaultingNotificationUrl: 'HTTP://shop.example/' })).toMatchObject({
      resultCode: 'PARAM_ILLEGAL',
      resultMessage: 'vaultingNotificationUrl: must be an https URL in live mode',
    });
    expect(await answer({})).toMatchObject({ resultCode: 'NO_PAY_OPTIONS' });
  });
});

describe('inquireVaulting', () => {
  it('of an unknown id is ORDER_NOT_EXIST, beside a status that is no success', async () => {
    const answer = await shop.inquire('nobody');
    expect(answer).toMatchObject({ result: { resultCode: 'ORDER_NOT_EXIST', resultStatus: 'F' } });
    expect(answer.vaultingStatus).toBe('PROCESSING');
  });
});

describe('a token', () => {
  it('leads its merchant to what it may know of the card', async () => {
    const token = await storedToken();
    expect(await inquireToken(token)).toEqual({
      result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success.' },
      token,
      tokenStatus: 'ACTIVE',
      paymentMethodDetail: (await shop.inquire()).paymentMethodDetail,
    });
  });

  it('that is deleted says so, tells the last four digits only, and opens no card', async () => {
    const token = await storedToken();
    const deleted = { result: { resultCode: 'SUCCESS' }, token };
    expect(await deleteToken(token)).toMatchObject(deleted);
    expect(await deleteToken(token)).toMatchObject(deleted);
    const detail = { paymentMethodType: 'CARD', card: { cardToken: token, lastFour: '0768' } };
    expect(await inquireToken(token)).toMatchObject({ token, tokenStatus: 'DELETED' });
    expect((await inquireToken(token)).paymentMethodDetail).toEqual(detail);
    expect((await shop.inquire()).paymentMethodDetail).toEqual(detail);
    const { context } = shop.testGateway.gateway;
    expect(await openStoredCard(context, shop.testGateway.clientId, token)).toBeUndefined();
  });

  it('of another merchant does not exist, and cannot be deleted', async () => {
    const { context } = shop.testGateway.gateway;
    await addMerchant(context.db, 'SANDBOX_OTHER');
    const token = await storeCard(context, 'SANDBOX_OTHER', card, {});
    expect((await inquireToken(token)).result.resultCode).toBe('ORDER_NOT_EXIST');
    expect((await deleteToken(token)).result.resultCode).toBe('ORDER_NOT_EXIST');
    expect(await openStoredCard(context, 'SANDBOX_OTHER', token)).toBeDefined();
  });

  it.each(['inquireToken', 'deleteToken'])('that is missing: %s is PARAM_ILLEGAL', async (method) => {
    expect((await shop.call(method, {})).result.resultCode).toBe('PARAM_ILLEGAL');
  });
});
