import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { TillgateClient } from '@tillgate/server-sdk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../test-network.js';

const program = fileURLToPath(new URL('../../scripts/merchant.mjs', import.meta.url));
const amount = { currency: 'SGD', value: '4200' };
const order = { referenceOrderId: 'order-1', orderDescription: 'A stoneware bowl', orderAmount: amount };
const paymentRedirectUrl = 'https://shop.example/orders/1';

let network: TestNetwork;
const apiKeys: Record<'standard' | 'restricted' | 'elsewhere', string> = {
  standard: '',
  restricted: '',
  elsewhere: '',
};

/** `npm run merchant -- <command>`; returns the first line of what it prints. */
async function merchant(...command: string[]): Promise<string> {
  const args = [program, '--data-dir', network.dataDir, ...command];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return stdout.split('\n')[0] ?? '';
}

beforeAll(async () => {
  network = await startTestNetwork();
  const { clientId } = network;
  await merchant('set', clientId, 'apiKeys=true', 'rawCardData=true');
  apiKeys.standard = await merchant('api-key', 'create', clientId);
  apiKeys.restricted = await merchant('api-key', 'create', clientId, '--restricted', 'inquiryPayment');
  apiKeys.elsewhere = await merchant('api-key', 'create', clientId, '--address', '203.0.113.7');
  // A running gateway reads its merchants again every five seconds.
  const isSwitchedOn = async () => (await inquire(apiKeys.standard)) === 'ORDER_NOT_EXIST';
  await vi.waitUntil(isSwitchedOn, { timeout: 20_000, interval: 500 });
}, 60_000);
afterAll(() => network.close());

const keyed = (apiKey: string) => new TillgateClient({ gatewayUrl: network.urls.gateway, apiKey });
const clients: Record<string, () => TillgateClient> = {
  'a signature': () =>
    new TillgateClient({
      gatewayUrl: network.urls.gateway,
      clientId: network.clientId,
      privateKey: network.privateKey,
      gatewayPublicKey: network.gatewayPublicKey,
    }),
  'an API key': () => keyed(apiKeys.standard),
};

async function inquire(apiKey: string): Promise<string> {
  const { result } = await keyed(apiKey).inquiryPayment({ paymentRequestId: 'none' });
  return result.resultCode;
}

/** A `pay` that authorises, and stores the card. */
const payRequest = (paymentRequestId: string) => ({
  productCode: 'CASHIER_PAYMENT' as const,
  paymentRequestId,
  paymentAmount: amount,
  order,
  paymentMethod: {
    paymentMethodType: 'CARD' as const,
    paymentMethodMetaData: {
      cardNo: '4054695723100768',
      expiryMonth: '12',
      expiryYear: '30',
      cvv: '123',
      tokenize: true,
    },
  },
  paymentFactor: { isAuthorization: true, captureMode: 'MANUAL' as const },
  env: { terminalType: 'WEB' as const },
  paymentRedirectUrl,
});

/** By `orThrow`: each step must succeed, and its answer hold what its type promises. */
describe.each(Object.entries(clients))('the server SDK with %s, at a running gateway', (_name, clientOf) => {
  const ids = { session: randomUUID(), taken: randomUUID(), released: randomUUID() };

  it('opens a session, and finds it again', async () => {
    const { orThrow } = clientOf();
    const { paymentSessionId } = await orThrow.createPaymentSession({
      productCode: 'CASHIER_PAYMENT',
      paymentRequestId: ids.session,
      paymentAmount: amount,
      order,
      paymentFactor: { isAuthorization: true },
      settlementStrategy: { settlementCurrency: 'SGD' },
      paymentRedirectUrl,
    });
    expect(await orThrow.retrievePaymentSession({ paymentSessionId })).toMatchObject({
      paymentRequestId: ids.session,
    });
  });

  it('pays, raises, captures and refunds', async () => {
    const { orThrow } = clientOf();
    const paid = await orThrow.pay(payRequest(ids.taken));
    expect(paid.result.resultStatus).toBe('S');
    const { paymentId } = paid;
    const raised = { currency: 'SGD', value: '5000' };
    await orThrow.updateAmount({ updateRequestId: randomUUID(), paymentId, amount: raised });
    const held = async () => (await orThrow.inquiryPayment({ paymentId })).paymentAmount;
    await expect.poll(held, { timeout: 20_000 }).toEqual(raised);
    await orThrow.capture({ captureRequestId: randomUUID(), paymentId, captureAmount: raised });
    const refundRequestId = randomUUID();
    await orThrow.refund({ refundRequestId, paymentId, refundAmount: amount });
    expect(await orThrow.inquiryRefund({ refundRequestId })).toMatchObject({ refundStatus: 'SUCCESS' });
  });

  it('cancels what it authorised', async () => {
    const { orThrow } = clientOf();
    await orThrow.pay(payRequest(ids.released));
    await orThrow.cancel({ paymentRequestId: ids.released });
    expect(await orThrow.inquiryPayment({ paymentRequestId: ids.released })).toMatchObject({
      paymentStatus: 'CANCELLED',
    });
  });

  it('stores cards, reads and deletes them', async () => {
    const { orThrow } = clientOf();
    const vaultingRequestId = randomUUID();
    const redirectUrl = 'https://shop.example/cards';
    await orThrow.createVaultingSession({ paymentMethodType: 'CARD', vaultingRequestId, redirectUrl });
    expect(await orThrow.inquireVaulting({ vaultingRequestId })).toMatchObject({
      vaultingStatus: 'PROCESSING',
    });
    const { paymentResultInfo } = await orThrow.inquiryPayment({ paymentRequestId: ids.taken });
    const token = paymentResultInfo?.cardToken ?? '';
    expect(await orThrow.inquireToken({ token })).toMatchObject({ tokenStatus: 'ACTIVE' });
    expect(await orThrow.deleteToken({ token })).toMatchObject({ token });
  });
});

describe('an API key at a running gateway', () => {
  it('that is restricted calls its own methods and no other', async () => {
    expect(await inquire(apiKeys.restricted)).toBe('ORDER_NOT_EXIST');
    const { result } = await keyed(apiKeys.restricted).cancel({ paymentRequestId: 'none' });
    expect(result.resultCode).toBe('OAUTH_FAIL');
  });

  it('of another address, or of nobody, is refused', async () => {
    expect(await inquire(apiKeys.elsewhere)).toBe('ILLEGAL_CLIENT_IP');
    expect(await inquire(`${apiKeys.standard.slice(0, -8)}00000000`)).toBe('OAUTH_FAIL');
  });
});
