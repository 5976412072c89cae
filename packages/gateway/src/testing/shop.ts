import { wireMethods, type Notification, type WireMethodName } from '@tillgate/contract';
import type { MerchantSettingsInput } from '../merchant-settings.js';
import { cards } from './cards.js';
import type { Answer, Call } from './test-gateway.js';

/** A payment as its merchant names it. */
export interface PaymentIds {
  paymentRequestId: string;
  paymentId: string;
}

/** A merchant of a gateway, who signs, is told, and whose ids are its own. */
export interface Shop {
  clientId: string;
  /** Where it is told, below its own path. */
  notifyUrl(path?: string): string;
  /** What it was told, first to last; at one of its paths, or at all. */
  notifications(path?: string): Notification[];
  /** Gives it these settings, and all others their defaults. */
  configure(settings: MerchantSettingsInput): Promise<void>;
  /** Calls a wire method, signed; what is given of the call replaces what would be sent. */
  ask(method: WireMethodName, message: object, call?: Partial<Call>): Promise<Answer>;
  /** A `createPaymentSession` of S$42.00 with manual capture, with changes. */
  sessionRequest(changes?: object): { paymentRequestId: string };
  /** Sends a session request. Returns its `paymentRequestId`. */
  openSession(changes?: object): Promise<string>;
  /** Has a buyer pay a session with a card, as the form does. */
  submitCard(paymentRequestId: string, cardNumber?: string): Promise<Response>;
  /** Makes another call of the form about a session. */
  checkout(name: 'readStatus' | 'leaveChallenge', paymentRequestId: string): Promise<Response>;
  /** A `pay` of S$42.00 with manual capture and a card's number, with changes. */
  payRequest(cardNumber?: string, changes?: object): { paymentRequestId: string };
  /** A payment that was tried in a form with a card; authorised and not captured, where the card is approved. */
  authorized(changes?: object, cardNumber?: string): Promise<PaymentIds>;
  /** A payment that is captured as a whole. */
  captured(cardNumber?: string): Promise<PaymentIds>;
  capture(paymentId: string, value: string, changes?: object): Promise<Answer>;
  refund(paymentId: string, value: string, changes?: object): Promise<Answer>;
  updateAmount(paymentId: string, value: string, changes?: object): Promise<Answer>;
}

/** What a shop stands on. */
export interface ShopFloor {
  clientId: string;
  url(): string;
  call(call: Call): Promise<Answer>;
  notifyUrl(path: string): string;
  notifications(path: string): Notification[];
  configure(settings: MerchantSettingsInput): Promise<void>;
}

export const money = (value: string, currency = 'SGD') => ({ currency, value });

/** Path of a method as the SDKs send it. */
export function pathOf(method: WireMethodName, prefix = '/ams/sandbox/api'): string {
  return prefix + wireMethods[method].path;
}

/** The card of a `pay`, with what else is told of it. */
export function payCard(cardNo: string, data: object = {}) {
  const card = { cardNo, expiryMonth: '12', expiryYear: '30', cvv: '123' };
  return { paymentMethod: { paymentMethodType: 'CARD', paymentMethodMetaData: { ...card, ...data } } };
}

export function openShop(floor: ShopFloor): Shop {
  const sessions = new Map<string, string>();
  let requests = 0;
  const nextId = (kind: string) => `${kind}-${++requests}`;
  const terms = () => ({
    productCode: 'CASHIER_PAYMENT',
    paymentRequestId: nextId('request'),
    order: { referenceOrderId: 'order-1', orderDescription: 'A stoneware bowl', orderAmount: money('4200') },
    paymentAmount: money('4200'),
    paymentFactor: { isAuthorization: true, captureMode: 'MANUAL' },
    paymentRedirectUrl: 'https://shop.example/result',
    paymentNotifyUrl: shop.notifyUrl(),
  });
  const asForm = (name: string, paymentRequestId: string, message: object) =>
    fetch(`${floor.url()}/checkout/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ sessionData: sessions.get(paymentRequestId), ...message }),
    });
  const shop: Shop = {
    clientId: floor.clientId,
    notifyUrl: (path = '/notify') => floor.notifyUrl(path),
    notifications: (path = '') => floor.notifications(path),
    configure: (settings) => floor.configure(settings),
    ask: (method, message, call = {}) =>
      floor.call({
        path: pathOf(method),
        body: JSON.stringify(message),
        clientId: floor.clientId,
        ...call,
      }),
    sessionRequest: (changes = {}) => ({
      ...terms(),
      paymentMethod: { paymentMethodType: 'CARD' },
      ...changes,
    }),
    openSession: async (changes) => {
      const message = shop.sessionRequest(changes);
      const { json } = await shop.ask('createPaymentSession', message);
      sessions.set(message.paymentRequestId, String(json['paymentSessionData']));
      return message.paymentRequestId;
    },
    submitCard: (paymentRequestId, number = cards.approved) =>
      asForm('submitCard', paymentRequestId, {
        card: { number, expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'A Buyer' },
      }),
    checkout: (name, paymentRequestId) => asForm(name, paymentRequestId, {}),
    payRequest: (cardNo = cards.approved, changes = {}) => ({
      ...terms(),
      ...payCard(cardNo),
      env: { terminalType: 'WEB' },
      ...changes,
    }),
    authorized: async (changes, cardNumber) => {
      const paymentRequestId = await shop.openSession(changes);
      await shop.submitCard(paymentRequestId, cardNumber);
      const { json } = await shop.ask('inquiryPayment', { paymentRequestId });
      return { paymentRequestId, paymentId: String(json['paymentId']) };
    },
    captured: async (cardNumber) => {
      const ids = await shop.authorized({}, cardNumber);
      await shop.capture(ids.paymentId, '4200');
      return ids;
    },
    capture: (paymentId, value, changes = {}) =>
      shop.ask('capture', {
        captureRequestId: nextId('capture'),
        paymentId,
        captureAmount: money(value),
        ...changes,
      }),
    refund: (paymentId, value, changes = {}) =>
      shop.ask('refund', {
        refundRequestId: nextId('refund'),
        paymentId,
        refundAmount: money(value),
        ...changes,
      }),
    updateAmount: (paymentId, value, changes = {}) =>
      shop.ask('updateAmount', {
        updateRequestId: nextId('update'),
        paymentId,
        amount: money(value),
        ...changes,
      }),
  };
  return shop;
}
