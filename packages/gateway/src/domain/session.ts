import type { CreditPayPlan, Env, SessionCardTerms } from '@tillgate/contract';
import type { CaptureMode, MerchantNotes, PaymentSource } from './payment.js';

/** What the merchant asked of the card and of the form, as it was sent; nothing of it changes what the order is. */
export interface SessionTerms {
  /** `paymentMethodMetaData`, of the session's method and of the methods that it offers. */
  readonly card?: SessionCardTerms | undefined;
  /** The one stored card to pay with, by its token. */
  readonly cardToken?: string | undefined;
  /** Tokens of stored cards to offer. */
  readonly savedCardTokens?: readonly string[] | undefined;
  readonly enableInstallmentCollection?: boolean | undefined;
  readonly creditPayPlan?: CreditPayPlan | undefined;
  readonly productScene?: string | undefined;
  readonly userRegion?: string | undefined;
  readonly buyerEmail?: string | undefined;
  /** For whoever looks for the payment: the merchant's id of the buyer, and the name. */
  readonly buyerId?: string | undefined;
  readonly buyerName?: string | undefined;
  /** As the merchant wrote it: `+` and the country's code, or digits only. */
  readonly buyerPhoneNo?: string | undefined;
  /** The buyer's terminal, as the merchant's server saw it. */
  readonly env?: Env | undefined;
}

/** An order as the merchant opened it, by `createPaymentSession` or `pay`; fixed at creation. Times in epoch milliseconds. */
export interface PaymentSession {
  readonly sessionId: string;
  readonly clientId: string;
  readonly paymentRequestId: string;
  readonly source: PaymentSource;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly captureMode: CaptureMode;
  readonly referenceOrderId: string;
  readonly orderDescription: string;
  /** Shown to the buyer when the merchant named a secondary merchant; else the merchant's own name is. */
  readonly merchantDisplayName: string | undefined;
  readonly redirectUrl: string;
  readonly notifyUrl: string | undefined;
  /** Stands for the card of a `pay`, without telling it. */
  readonly cardKey: string | undefined;
  readonly notes: MerchantNotes;
  readonly terms: SessionTerms;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  /** Set when nothing more can happen in the session: paid, or closed unpaid. */
  readonly closedAtMs: number | undefined;
}

/** A session lives one hour unless the merchant asks for less (Antom: custom values are 0 to 1 hour). */
export const sessionLifeMs = 60 * 60 * 1000;

/** A merchant's clock may be ahead of ours by this much; what it asks for is cut to the hour. */
export const clockToleranceMs = 60 * 1000;

/** The fields by which two requests with one `paymentRequestId` count as the same request. */
const keyFields = [
  'source',
  'currency',
  'amountMinor',
  'captureMode',
  'referenceOrderId',
  'redirectUrl',
  'notifyUrl',
  'cardKey',
] as const;

/** Whether a repeated request asks for the session that exists. */
export function isSameRequest(existing: PaymentSession, repeated: PaymentSession): boolean {
  return keyFields.every((field) => existing[field] === repeated[field]);
}

/** Whether a buyer can still pay in it. */
export function isOpen(session: PaymentSession, nowMs: number): boolean {
  return session.closedAtMs === undefined && nowMs < session.expiresAtMs;
}
