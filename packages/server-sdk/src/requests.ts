import type { Amount } from './amount.js';

/** Something in the basket. */
export interface Goods {
  referenceGoodsId?: string | undefined;
  goodsName?: string | undefined;
  goodsCategory?: string | undefined;
  goodsUnitAmount?: Amount | undefined;
  goodsQuantity?: string | number | undefined;
  goodsUrl?: string | undefined;
}

export interface Buyer {
  referenceBuyerId?: string | undefined;
  buyerPhoneNo?: string | undefined;
  buyerEmail?: string | undefined;
}

/** What is paid for, for the buyer's eyes and for risk control. */
export interface Order {
  /** The merchant's own number of the order; at most 64 characters. */
  referenceOrderId: string;
  /** At most 256 characters. */
  orderDescription: string;
  orderAmount: Amount;
  /** At most 100. */
  goods?: Goods[] | undefined;
  buyer?: Buyer | undefined;
  merchant?: { merchantDisplayName?: string | undefined } | undefined;
}

/** The request of `createPaymentSession`. */
export interface CreatePaymentSessionRequest {
  productCode: 'CASHIER_PAYMENT';
  productScene?: string | undefined;
  /** The merchant's id of this payment, at most 64 characters: the same id is the same payment, however often it is sent. */
  paymentRequestId: string;
  order: Order;
  /** What the buyer pays. */
  paymentAmount: Amount;
  paymentMethod?: { paymentMethodType: 'CARD' } | undefined;
  /** Where the buyer's browser goes afterwards. */
  paymentRedirectUrl: string;
  /** Where notifications go. */
  paymentNotifyUrl?: string | undefined;
  settlementStrategy?: { settlementCurrency?: string | undefined } | undefined;
  paymentFactor?:
    { isAuthorization?: boolean | undefined; captureMode?: 'AUTOMATIC' | 'MANUAL' | undefined } | undefined;
  /** ISO 8601 with an offset. */
  paymentSessionExpiryTime?: string | undefined;
}

/** The request of `inquiryPayment`: one of the two ids. Where both are given, the payment must have both. */
export type InquiryPaymentRequest =
  | { paymentRequestId: string; paymentId?: string | undefined }
  | { paymentRequestId?: string | undefined; paymentId: string };
