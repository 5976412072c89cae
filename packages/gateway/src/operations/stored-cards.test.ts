import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../ports.js';
import { openStoredCard, storeCard } from './stored-cards.js';
import { addMerchant } from '../testing/merchants.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const card = { number: '4054695723100768', expiryMonth: '12', expiryYear: '30', holderName: 'A B' };
const facts = {
  cardBrand: 'VISA',
  funding: 'CREDIT',
  networkTransactionId: 'network-1',
  authorizationCode: '123456',
  cardToken: 'of an earlier payment',
};

let testGateway: TestGateway;
let context: Context;
let clientId: string;
beforeAll(async () => {
  testGateway = await startTestGateway();
  ({ context } = testGateway.gateway);
  ({ clientId } = testGateway);
});
afterAll(() => testGateway.close());

describe('a stored card', () => {
  it('opens to what was stored, with what its merchant may know of it', async () => {
    const token = await storeCard(context, clientId, card, facts);
    expect(token.length).toBeLessThanOrEqual(128);
    expect(await openStoredCard(context, clientId, token)).toEqual({
      card,
      cardResult: {
        cardToken: token,
        cardNo: '************0768',
        lastFour: '0768',
        cardBin: '405469',
        cardBrand: 'VISA',
        funding: 'CREDIT',
        networkTransactionId: 'network-1',
        expiryMonth: '12',
        expiryYear: '30',
      },
    });
  });

  it('has no CVV, whatever it was stored with', async () => {
    const withCvv = { ...card, number: '5162774114974622', cvv: '737' };
    const token = await storeCard(context, clientId, withCvv, {});
    const opened = await openStoredCard(context, clientId, token);
    expect(Object.keys(opened?.card ?? {}).sort()).toEqual([
      'expiryMonth',
      'expiryYear',
      'holderName',
      'number',
    ]);
  });

  it('opens for no other merchant', async () => {
    const token = await storeCard(context, clientId, card, facts);
    expect(await openStoredCard(context, 'SANDBOX_OTHER', token)).toBeUndefined();
  });

  it('does not open when its row is given to another merchant or another token', async () => {
    const token = await storeCard(context, clientId, card, facts);
    await addMerchant(context.db, 'SANDBOX_OTHER');
    const change = (values: { client_id?: string; token?: string }) =>
      context.db.updateTable('stored_card').set(values).where('token', 'in', [token, 'other']).execute();
    await change({ client_id: 'SANDBOX_OTHER' });
    await expect(openStoredCard(context, 'SANDBOX_OTHER', token)).rejects.toThrow();
    await change({ client_id: clientId, token: 'other' });
    await expect(openStoredCard(context, clientId, 'other')).rejects.toThrow();
    await change({ token });
    expect(await openStoredCard(context, clientId, token)).toBeDefined();
  });
});
