import type { z } from 'zod';
import { cancelRequestSchema, cancelResponseSchema } from './cancel.js';
import {
  captureRequestSchema,
  captureResponseSchema,
  updateAmountRequestSchema,
  updateAmountResponseSchema,
} from './capture.js';
import {
  createPaymentSessionRequestSchema,
  createPaymentSessionResponseSchema,
  retrievePaymentSessionRequestSchema,
  retrievePaymentSessionResponseSchema,
} from './create-payment-session.js';
import {
  acceptDisputeRequestSchema,
  acceptDisputeResponseSchema,
  downloadDisputeEvidenceRequestSchema,
  downloadDisputeEvidenceResponseSchema,
  supplyDefenseDocumentRequestSchema,
  supplyDefenseDocumentResponseSchema,
} from './dispute.js';
import { inquiryPaymentRequestSchema, inquiryPaymentResponseSchema } from './inquiry-payment.js';
import { payRequestSchema, payResponseSchema } from './pay.js';
import {
  inquiryRefundRequestSchema,
  inquiryRefundResponseSchema,
  refundRequestSchema,
  refundResponseSchema,
} from './refund.js';
import {
  createVaultingSessionRequestSchema,
  createVaultingSessionResponseSchema,
  deleteTokenResponseSchema,
  inquireTokenResponseSchema,
  inquireVaultingRequestSchema,
  inquireVaultingResponseSchema,
  tokenRequestSchema,
} from './vaulting.js';
import type { ResultCode } from './result.js';

/** Codes that a call can be answered with before the method itself is asked (Antom's "gateway level"). */
export const gatewayResultCodes = [
  'ACCESS_DENIED',
  'CLIENT_INVALID',
  'ILLEGAL_CLIENT_IP',
  'INVALID_API',
  'INVALID_SIGNATURE',
  'KEY_NOT_FOUND',
  'MEDIA_TYPE_NOT_ACCEPTABLE',
  'METHOD_NOT_SUPPORTED',
  'NO_INTERFACE_DEF',
  'OAUTH_FAIL',
  'PARAM_ILLEGAL',
  'REQUEST_TRAFFIC_EXCEED_LIMIT',
  'UNKNOWN_EXCEPTION',
] as const satisfies readonly ResultCode[];

const always = ['SUCCESS', 'PARAM_ILLEGAL', 'PROCESS_FAIL', 'SYSTEM_ERROR', 'UNKNOWN_EXCEPTION'] as const;

/** What a payment can end with besides the codes of its request: the issuer's and the network's declines. */
export const declineCodes = [
  'ACCOUNT_CLOSED',
  'AUTHENTICATION_REQUIRED',
  'BLOCKED_FIRST_USED',
  'CARD_EXPIRED',
  'CARD_NOT_SUPPORTED',
  'DO_NOT_HONOR',
  'FRAUD_REJECT',
  'INVALID_AMOUNT',
  'INVALID_CARD',
  'INVALID_CARD_NUMBER',
  'INVALID_CVV',
  'INVALID_EXPIRATION_DATE',
  'ISSUER_REJECTS_TRANSACTION',
  'LOST_CARD',
  'NO_SELECTED_ACCOUNT',
  'PAYMENT_AMOUNT_EXCEED_LIMIT',
  'PAYMENT_COUNT_EXCEED_LIMIT',
  'PAYMENT_NOT_QUALIFIED',
  'PAYMENT_PROHIBITED',
  'PICKUP_CARD',
  'POLICY',
  'PROCESS_FAIL',
  'RESTRICTED_CARD',
  'RISK_REJECT',
  'SELECTED_CARD_BRAND_NOT_AVAILABLE',
  'STOLEN_CARD',
  'SUSPECTED_CARD',
  'SUSPECTED_RISK',
  'USER_AMOUNT_EXCEED_LIMIT',
  'USER_BALANCE_NOT_ENOUGH',
  'USER_KYC_NOT_QUALIFIED',
  'USER_NOT_EXIST',
  'USER_PAYMENT_VERIFICATION_FAILED',
  'USER_STATUS_ABNORMAL',
  'VERIFY_TIMES_EXCEED_LIMIT',
  'VERIFY_UNMATCHED',
] as const satisfies readonly ResultCode[];

interface WireMethodRow {
  /** Below `/ams/api` and `/ams/sandbox/api`, as the SDKs write it. */
  readonly path: string;
  readonly request: z.ZodType;
  readonly response: z.ZodType;
  /** What `result.resultCode` of the answer can be, besides {@link gatewayResultCodes}. */
  readonly resultCodes: readonly ResultCode[];
}

/** The methods that the gateway offers. Paths and codes: Antom's API reference. */
export const wireMethods = {
  createPaymentSession: {
    path: '/v1/payments/createPaymentSession',
    request: createPaymentSessionRequestSchema,
    response: createPaymentSessionResponseSchema,
    resultCodes: [
      ...always,
      'CURRENCY_NOT_SUPPORT',
      'INVALID_CONTRACT',
      'INVALID_MERCHANT_STATUS',
      'MERCHANT_KYB_NOT_QUALIFIED',
      'NO_PAY_OPTIONS',
      'ORDER_IS_CANCELED',
      'ORDER_IS_CLOSED',
      'PAYMENT_AMOUNT_EXCEED_LIMIT',
      'REPEAT_REQ_INCONSISTENT',
      'SETTLE_CONTRACT_NOT_MATCH',
    ],
  },
  retrievePaymentSession: {
    path: '//v1/payments/retrievePaymentSession',
    request: retrievePaymentSessionRequestSchema,
    response: retrievePaymentSessionResponseSchema,
    resultCodes: [...always, 'ORDER_NOT_EXIST'],
  },
  pay: {
    path: '/v1/payments/pay',
    request: payRequestSchema,
    response: payResponseSchema,
    resultCodes: [
      ...new Set([
        ...always,
        ...declineCodes,
        'CURRENCY_NOT_SUPPORT',
        'EXPIRED_CODE',
        'INVALID_ACCESS_TOKEN',
        'INVALID_CONTRACT',
        'INVALID_MERCHANT_STATUS',
        'INVALID_PAYMENT_CODE',
        'INVALID_PAYMENT_METHOD_META_DATA',
        'MERCHANT_KYB_NOT_QUALIFIED',
        'MERCHANT_NOT_REGISTERED',
        'NO_PAY_OPTIONS',
        'ORDER_IS_CANCELED',
        'ORDER_IS_CLOSED',
        'ORDER_NOT_EXIST',
        'ORDER_STATUS_INVALID',
        'PAYMENT_IN_PROCESS',
        'REPEAT_REQ_INCONSISTENT',
        'SETTLE_CONTRACT_NOT_MATCH',
      ] as const),
    ],
  },
  inquiryPayment: {
    path: '/v1/payments/inquiryPayment',
    request: inquiryPaymentRequestSchema,
    response: inquiryPaymentResponseSchema,
    resultCodes: [...always, 'ORDER_NOT_EXIST', 'PAYMENT_IN_PROCESS'],
  },
  capture: {
    path: '/v1/payments/capture',
    request: captureRequestSchema,
    response: captureResponseSchema,
    resultCodes: [
      ...always,
      'AUTH_CANCELLED',
      'AUTH_EXPIRED',
      'AUTH_NOT_FOUND',
      'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT',
      'CAPTURE_IN_PROCESS',
      'CURRENCY_NOT_SUPPORT',
      'INVALID_CONTRACT',
      'MULTI_CAPTURE_NOT_SUPPORTED',
      'NO_PAY_OPTIONS',
      'ORDER_IS_CANCELED',
      'ORDER_STATUS_INVALID',
      'PAYMENT_COUNT_EXCEED_LIMIT',
      'REPEAT_REQ_INCONSISTENT',
      'RISK_REJECT',
      'USER_AMOUNT_EXCEED_LIMIT',
      'USER_BALANCE_NOT_ENOUGH',
      'USER_NOT_EXIST',
      'USER_STATUS_ABNORMAL',
    ],
  },
  updateAmount: {
    path: '/v1/payments/updateAmount',
    request: updateAmountRequestSchema,
    response: updateAmountResponseSchema,
    resultCodes: [
      ...always,
      'AUTH_CANCELLED',
      'AUTH_EXPIRED',
      'AUTH_NOT_FOUND',
      'CURRENCY_NOT_SUPPORT',
      'INVALID_AMOUNT',
      'NO_PAY_OPTIONS',
      'ORDER_IS_CANCELED',
      'ORDER_STATUS_INVALID',
      'PAYMENT_AMOUNT_EXCEED_LIMIT',
      'PAYMENT_COUNT_EXCEED_LIMIT',
      'REPEAT_REQ_INCONSISTENT',
    ],
  },
  cancel: {
    path: '/v1/payments/cancel',
    request: cancelRequestSchema,
    response: cancelResponseSchema,
    resultCodes: [
      ...always,
      'CANCEL_WINDOW_EXCEED',
      'MERCHANT_BALANCE_NOT_ENOUGH',
      'ORDER_NOT_EXIST',
      'ORDER_STATUS_INVALID',
      'PAYMENT_COUNT_EXCEED_LIMIT',
      'PAYMENT_METHOD_NOT_SUPPORTED',
    ],
  },
  refund: {
    path: '/v1/payments/refund',
    request: refundRequestSchema,
    response: refundResponseSchema,
    resultCodes: [
      ...always,
      'CURRENCY_NOT_SUPPORT',
      'INVALID_MERCHANT_STATUS',
      'MERCHANT_BALANCE_NOT_ENOUGH',
      'MULTIPLE_REFUNDS_NOT_SUPPORTED',
      'ORDER_IS_CANCELED',
      'ORDER_IS_CLOSED',
      'ORDER_NOT_EXIST',
      'ORDER_STATUS_INVALID',
      'PARTIAL_REFUND_NOT_SUPPORTED',
      'PAYMENT_COUNT_EXCEED_LIMIT',
      'PAYMENT_METHOD_NOT_SUPPORTED',
      'REFUND_AMOUNT_EXCEED',
      'REFUND_IN_PROCESS',
      'REFUND_NOT_SUPPORTED',
      'REFUND_WINDOW_EXCEED',
      'REPEAT_REQ_INCONSISTENT',
      'RISK_REJECT',
    ],
  },
  inquiryRefund: {
    path: '/v1/payments/inquiryRefund',
    request: inquiryRefundRequestSchema,
    response: inquiryRefundResponseSchema,
    resultCodes: [...always, 'ORDER_NOT_EXIST'],
  },
  acceptDispute: {
    path: '/v1/payments/acceptDispute',
    request: acceptDisputeRequestSchema,
    response: acceptDisputeResponseSchema,
    resultCodes: [...always, 'ORDER_NOT_EXIST', 'REPEAT_REQUEST', 'TIME_EXCEEDS_LIMIT'],
  },
  supplyDefenseDocument: {
    path: '/v1/payments/supplyDefenseDocument',
    request: supplyDefenseDocumentRequestSchema,
    response: supplyDefenseDocumentResponseSchema,
    resultCodes: [...always, 'ORDER_NOT_EXIST', 'REPEAT_REQUEST', 'TIME_EXCEEDS_LIMIT'],
  },
  downloadDisputeEvidence: {
    path: '/v1/payments/downloadDisputeEvidence',
    request: downloadDisputeEvidenceRequestSchema,
    response: downloadDisputeEvidenceResponseSchema,
    resultCodes: [...always, 'ORDER_NOT_EXIST'],
  },
  createVaultingSession: {
    path: '/v1/vaults/createVaultingSession',
    request: createVaultingSessionRequestSchema,
    response: createVaultingSessionResponseSchema,
    resultCodes: [...always, 'NO_PAY_OPTIONS', 'ORDER_IS_CLOSED', 'REPEAT_REQ_INCONSISTENT'],
  },
  inquireVaulting: {
    path: '/v1/vaults/inquireVaulting',
    request: inquireVaultingRequestSchema,
    response: inquireVaultingResponseSchema,
    resultCodes: [...always, 'ORDER_NOT_EXIST'],
  },
  inquireToken: {
    path: '/v1/vaults/inquireToken',
    request: tokenRequestSchema,
    response: inquireTokenResponseSchema,
    resultCodes: [...always, 'ORDER_NOT_EXIST'],
  },
  deleteToken: {
    path: '/v1/vaults/deleteToken',
    request: tokenRequestSchema,
    response: deleteTokenResponseSchema,
    resultCodes: [...always, 'ORDER_NOT_EXIST'],
  },
} as const satisfies Record<string, WireMethodRow>;

export type WireMethodName = keyof typeof wireMethods;

/** The names again as a list. */
export const wireMethodNames = Object.keys(wireMethods).filter(isWireMethodName);

/** Whether a text names a method that the gateway offers. */
export function isWireMethodName(text: string): text is WireMethodName {
  return Object.hasOwn(wireMethods, text);
}

/** Methods that Antom documents and the gateway does not offer: INVALID_API, not NO_INTERFACE_DEF. */
export const otherWirePaths: readonly string[] = [
  '/v1/payments/consult',
  '/v1/payments/getCardInfo',
  '/v1/payments/inquireInstallment',
  '/v1/payments/inquireExchangeRate',
  '/v1/payments/fetchNonce',
  '/v1/payments/syncArrear',
  '/v1/payments/verifyAndCompletePayment',
  '/v1/vaults/vaultPaymentMethod',
  '/v1/vaults/updateToken',
  '/v1/vaults/fetchNonce',
  '/v1/risk/payments/decide',
  '/v1/risk/payments/reportRisk',
  '/v1/risk/payments/sendPaymentResult',
  '/v1/risk/payments/sendRefundResult',
];
