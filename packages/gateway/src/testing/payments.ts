import type { PaymentSession } from '../domain/session.js';

/** A session of S$42.00 that opened at time 0 and lives one hour. */
export function aSession(changes: Partial<PaymentSession> = {}): PaymentSession {
  return {
    sessionId: '00112233445566778899aabbccddeeff',
    clientId: 'SANDBOX_TEST',
    paymentRequestId: 'request-1',
    source: 'SESSION',
    currency: 'SGD',
    amountMinor: 4200n,
    captureMode: 'AUTOMATIC',
    referenceOrderId: 'order-1',
    orderDescription: 'A stoneware bowl',
    merchantDisplayName: undefined,
    redirectUrl: 'https://shop.example/result',
    notifyUrl: 'https://shop.example/notify',
    cardKey: undefined,
    notes: {},
    terms: {},
    createdAtMs: 0,
    expiresAtMs: 3_600_000,
    closedAtMs: undefined,
    ...changes,
  };
}
