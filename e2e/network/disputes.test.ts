import { TillgateClient, verifyNotification } from '@tillgate/server-sdk';
import { sandboxControl, type MerchantClock, type SandboxControl } from '@tillgate/server-sdk/sandbox';
import { networkScript } from '@tillgate/simulators/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForDisputes, type DisputeEar } from '../dispute-ear.js';
import { startTestNetwork, type TestNetwork } from '../test-network.js';

const wonWhenDefended = '4054695000000012';
const lostWhenDefended = '4054695000000020';
const waits = '4054695000000038';
const document = Buffer.from('%PDF-1.7 delivered and signed for').toString('base64');
/** The gateway asks for disputes every two seconds. */
const soon = { timeout: 15_000, interval: 50 };

let network: TestNetwork;
let ear: DisputeEar;
let sandbox: SandboxControl;
let clientId: string;
let clock: MerchantClock;
let client: TillgateClient;

beforeAll(async () => {
  [network, ear] = await Promise.all([startTestNetwork(), listenForDisputes()]);
  sandbox = sandboxControl({ gatewayUrl: network.urls.gateway, adminKey: network.adminKey });
}, 60_000);
afterAll(() => Promise.all([network.close(), ear.close()]));

beforeEach(async () => {
  const settings = { rawCardData: true, apiKeys: true, disputeNotifyUrl: ear.url };
  const made = await sandbox.newMerchant({ settings });
  ({ clientId, clock } = made);
  const { gatewayPublicKey } = made.access;
  ear.listenWith((heard) => verifyNotification({ ...heard, clientId, gatewayPublicKey }));
  client = new TillgateClient({ gatewayUrl: network.urls.gateway, apiKey: made.apiKey });
});

/** A payment of S$42.00 that is captured at once. */
async function pay(cardNo: string): Promise<string> {
  const amount = { currency: 'SGD', value: '4200' };
  const made = await client.orThrow.pay({
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId: 'payment-1',
    paymentAmount: amount,
    order: { referenceOrderId: 'order-1', orderDescription: 'A bowl', orderAmount: amount },
    paymentMethod: {
      paymentMethodType: 'CARD',
      paymentMethodMetaData: { cardNo, expiryMonth: '12', expiryYear: '30', cvv: '123' },
    },
    paymentFactor: { isAuthorization: true, captureMode: 'AUTOMATIC' },
    env: { terminalType: 'WEB' },
    paymentRedirectUrl: 'https://shop.example/orders/1',
  });
  return made.paymentId;
}

const typesTold = () => ear.disputes().map((told) => told.disputeNotificationType);

async function firstTold() {
  await vi.waitUntil(() => ear.disputes().length > 0, soon);
  const [dispute] = ear.disputes();
  if (!dispute) throw new Error('nothing was told');
  return dispute;
}

async function advance(by: string) {
  const { happened } = await clock.advance(by);
  return happened.flatMap((each) => (each.type === 'DISPUTE' ? [each.change] : []));
}

/** The sum that the network gave to the cardholder. */
async function chargedBack(): Promise<string[]> {
  const script = networkScript({
    url: network.urls.network,
    adminKey: network.adminKey,
    merchantId: clientId,
  });
  const sums: string[] = [];
  for await (const { chargedBack: sum, disputed } of script.ledger()) sums.push(`${disputed} ${sum}`);
  return sums;
}

describe('a payment that its cardholder disputes', () => {
  it.each([
    [wonWhenDefended, 'ACCEPT_BY_CUSTOMER', undefined, '0'],
    [lostWhenDefended, 'ACCEPT_BY_MERCHANT', '4200', '4200'],
  ])('with card %s is defended, and judged %s', async (card, result, judgedAmount, sum) => {
    const paymentId = await pay(card);
    const created = await firstTold();
    expect(created).toMatchObject({
      disputeNotificationType: 'DISPUTE_CREATED',
      paymentRequestId: 'payment-1',
      paymentId,
      disputeAmount: { currency: 'SGD', value: '4200' },
      defendable: true,
    });
    const { disputeId } = created;
    const letter = { disputeId, disputeEvidenceType: 'DISPUTE_EVIDENCE_TEMPLATE' } as const;
    const template = await client.orThrow.downloadDisputeEvidence(letter);
    expect(Buffer.from(template.disputeEvidence, 'base64').toString('latin1')).toContain(paymentId);
    const defence = { disputeId, disputeEvidence: document };
    const supplied = await client.orThrow.supplyDefenseDocument(defence);
    expect(await client.orThrow.supplyDefenseDocument(defence)).toEqual(supplied);

    await vi.waitUntil(() => ear.disputes().length === 3, soon);
    expect(typesTold().sort()).toEqual(['DEFENSE_SUPPLIED', 'DISPUTE_CREATED', 'DISPUTE_JUDGED']);
    const judged = ear.disputes().find((told) => told.disputeNotificationType === 'DISPUTE_JUDGED');
    expect(judged?.disputeJudgedResult).toBe(result);
    // What the merchant was told that it lost is, to the cent, what the network's books say.
    expect(judged?.disputeJudgedAmount?.value).toBe(judgedAmount);
    expect(await chargedBack()).toEqual([`0 ${sum}`]);
  });

  it('and that nobody defends is alerted, and lost when its time is over: ten days in a moment', async () => {
    await clock.freeze('2026-03-01T00:00:00Z');
    await pay(waits);
    await advance('PT1S');
    expect(await firstTold()).toMatchObject({ defenseDueTime: '2026-03-11T00:00:00Z' });
    expect(await advance('P8D')).toEqual([]);
    expect(await advance('P1D')).toEqual(['DEFENSE_DUE_ALERT']);
    expect(await advance('P1D')).toEqual(['DISPUTE_ACCEPTED']);
    expect(typesTold()).toEqual(['DISPUTE_CREATED', 'DEFENSE_DUE_ALERT', 'DISPUTE_ACCEPTED']);
    expect(ear.disputes().at(-1)).toMatchObject({
      disputeAcceptReason: 'TIMEOUT',
      disputeAcceptTime: '2026-03-11T00:00:00Z',
    });
    expect(await chargedBack()).toEqual(['0 4200']);
    const { disputeId } = await firstTold();
    const late = await client.acceptDispute({ disputeId });
    expect(late.result.resultCode).toBe('TIME_EXCEEDS_LIMIT');
  });

  it('and withdraws it, by a script, is cancelled', async () => {
    const paymentId = await pay('4054695723100768');
    const script = networkScript({ url: network.urls.network, adminKey: network.adminKey });
    await vi.waitUntil(async () => (await chargedBack()).length === 1, soon);
    const raise = () => script.raiseDispute({ paymentId, value: '1500', reasonCode: '13.1' });
    const raised = await vi.waitFor(raise, soon);
    expect(await firstTold()).toMatchObject({
      disputeAmount: { currency: 'SGD', value: '1500' },
      disputeReasonCode: '13.1',
    });
    await script.withdrawDispute(raised.disputeId);
    await vi.waitUntil(() => ear.disputes().length === 2, soon);
    expect(typesTold()).toEqual(['DISPUTE_CREATED', 'DISPUTE_CANCELLED']);
    expect(await chargedBack()).toEqual(['0 0']);
  });
});
