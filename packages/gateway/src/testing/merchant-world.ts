import {
  acknowledgement,
  notificationSchema,
  wireMethods,
  type Notification,
  type WireMethodName,
} from '@tillgate/contract';
import { startProgram } from '../../../../scripts/programs.mjs';
import { ManualClock } from './manual-clock.js';
import { startPeer } from './peer.js';
import { startTestGateway, type Answer, type TestGateway } from './test-gateway.js';

/** Cards of the simulated network, by what they do; the whole table is in its package. */
export const cards = {
  approved: '4054695723100768',
  declined: '4054690000000054',
  noIncrement: '4006055482525268',
  pending: '5162770000000746',
} as const;

/** A merchant with a gateway, the card network as a program of its own, and a server that takes notifications. */
export interface MerchantWorld extends TestGateway {
  clock: ManualClock;
  /** What the merchant was told, first to last. */
  notifications(): Notification[];
  /** Calls a wire method, signed. */
  ask(method: WireMethodName, message: object): Promise<Answer>;
  /** A `createPaymentSession` of S$42.00 with manual capture, with changes. Returns its `paymentRequestId`. */
  openSession(changes?: object): Promise<string>;
  /** Has a buyer pay a session with a card, as the form does. */
  submitCard(paymentRequestId: string, cardNumber?: string): Promise<Response>;
  /** A payment that is authorised and not captured. */
  authorized(changes?: object, cardNumber?: string): Promise<{ paymentRequestId: string; paymentId: string }>;
}

const startMs = Date.UTC(2026, 10, 23, 12);

export async function startMerchantWorld(settings: Record<string, string> = {}): Promise<MerchantWorld> {
  const network = await startProgram('network', { PORT: '0' });
  const merchant = await startPeer((_request, reply) =>
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(acknowledgement)),
  );
  const clock = new ManualClock(startMs);
  const gateway = await startTestGateway({ NETWORK_URL: network.url, ...settings }, clock);
  let requests = 0;

  const ask = (method: WireMethodName, message: object) =>
    gateway.call({ path: `/ams/sandbox/api${wireMethods[method].path}`, body: JSON.stringify(message) });
  const sessionRequest = () => ({
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId: `request-${++requests}`,
    order: {
      referenceOrderId: 'order-1',
      orderDescription: 'A stoneware bowl',
      orderAmount: { currency: 'SGD', value: '4200' },
    },
    paymentAmount: { currency: 'SGD', value: '4200' },
    paymentMethod: { paymentMethodType: 'CARD' },
    paymentFactor: { isAuthorization: true, captureMode: 'MANUAL' },
    paymentRedirectUrl: 'https://shop.example/result',
    paymentNotifyUrl: `${merchant.url}/notify`,
  });
  const sessions = new Map<string, string>();

  const world: MerchantWorld = {
    ...gateway,
    clock,
    notifications: () => merchant.received.map(({ body }) => notificationSchema.parse(JSON.parse(body))),
    ask,
    openSession: async (changes = {}) => {
      const message = { ...sessionRequest(), ...changes };
      const { json } = await ask('createPaymentSession', message);
      sessions.set(message.paymentRequestId, String(json['paymentSessionData']));
      return message.paymentRequestId;
    },
    submitCard: (paymentRequestId, number = cards.approved) =>
      fetch(`${gateway.url}/checkout/submitCard`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({
          sessionData: sessions.get(paymentRequestId),
          card: { number, expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'A Buyer' },
        }),
      }),
    authorized: async (changes, cardNumber) => {
      const paymentRequestId = await world.openSession(changes);
      await world.submitCard(paymentRequestId, cardNumber);
      const { json } = await ask('inquiryPayment', { paymentRequestId });
      return { paymentRequestId, paymentId: String(json['paymentId']) };
    },
    close: async () => {
      await gateway.close();
      await Promise.all([network.stop(), merchant.close()]);
    },
  };
  return world;
}
