import type { WireMethodName } from '@tillgate/contract';
import { created, found, paymentFacts, sessionRequest, success } from './answers.js';

/** One call of each method: a request, and the answer of a gateway that did what was asked. */
interface Exchange {
  request: object;
  answer: Record<string, unknown>;
  /** What a success must tell. */
  required: readonly string[];
}

const amount = { currency: 'SGD', value: '4200' };
const card = { cardToken: 'token-1', brand: 'VISA', maskedCardNo: '************1111', lastFour: '1111' };
const paymentMethodDetail = { paymentMethodType: 'CARD', card };
const expiry = '2026-11-23T04:24:09Z';

export const exchanges: Record<WireMethodName, Exchange> = {
  createPaymentSession: {
    request: sessionRequest,
    answer: created,
    required: ['paymentSessionData', 'paymentSessionId', 'paymentSessionExpiryTime'],
  },
  retrievePaymentSession: {
    request: { paymentSessionId: 'id' },
    answer: { ...created, paymentRequestId: 'pr-1', paymentAmount: amount, paymentSessionStatus: 'OPEN' },
    required: ['paymentSessionId'],
  },
  pay: {
    request: {
      ...sessionRequest,
      paymentMethod: { paymentMethodType: 'CARD', paymentMethodId: 'token-1' },
      env: { terminalType: 'WEB' },
    },
    answer: { result: success, ...paymentFacts, paymentTime: expiry },
    required: ['paymentRequestId', 'paymentId', 'paymentAmount', 'paymentCreateTime'],
  },
  inquiryPayment: {
    request: { paymentRequestId: 'pr-1' },
    answer: found,
    required: ['paymentStatus', 'paymentResultCode', 'paymentRequestId', 'paymentId', 'paymentAmount'],
  },
  capture: {
    request: { captureRequestId: 'c-1', paymentId: 'p-1', captureAmount: amount },
    answer: {
      result: success,
      captureRequestId: 'c-1',
      captureId: 'c',
      paymentId: 'p-1',
      captureAmount: amount,
      captureTime: expiry,
    },
    required: ['captureRequestId', 'captureId', 'paymentId', 'captureAmount'],
  },
  updateAmount: {
    request: { updateRequestId: 'u-1', paymentId: 'p-1', amount },
    answer: { result: success, updateRequestId: 'u-1', paymentId: 'p-1', amount },
    required: ['updateRequestId', 'paymentId', 'amount'],
  },
  cancel: {
    request: { paymentRequestId: 'pr-1' },
    answer: { result: success, paymentRequestId: 'pr-1', paymentId: 'p-1', cancelTime: expiry },
    required: ['paymentRequestId'],
  },
  refund: {
    request: { refundRequestId: 'r-1', paymentId: 'p-1', refundAmount: amount },
    answer: {
      result: success,
      refundRequestId: 'r-1',
      refundId: 'r',
      paymentId: 'p-1',
      refundAmount: amount,
      refundTime: expiry,
    },
    required: ['refundRequestId', 'refundId', 'paymentId', 'refundAmount'],
  },
  inquiryRefund: {
    request: { refundRequestId: 'r-1' },
    answer: {
      result: success,
      refundStatus: 'SUCCESS',
      refundId: 'r',
      refundRequestId: 'r-1',
      refundAmount: amount,
    },
    required: ['refundStatus', 'refundId', 'refundRequestId', 'refundAmount'],
  },
  acceptDispute: {
    request: { disputeId: 'd-1' },
    answer: { result: success, disputeId: 'd-1', disputeResolutionTime: expiry },
    required: ['disputeId', 'disputeResolutionTime'],
  },
  supplyDefenseDocument: {
    request: { disputeId: 'd-1', disputeEvidence: 'JVBERi0=' },
    answer: { result: success, disputeId: 'd-1', disputeResolutionTime: expiry },
    required: ['disputeId', 'disputeResolutionTime'],
  },
  downloadDisputeEvidence: {
    request: { disputeId: 'd-1', disputeEvidenceType: 'DISPUTE_EVIDENCE_FILE' },
    answer: { result: success, disputeEvidence: 'JVBERi0=', disputeEvidenceFormat: 'PDF' },
    required: ['disputeEvidence'],
  },
  createVaultingSession: {
    request: { paymentMethodType: 'CARD', vaultingRequestId: 'v-1', redirectUrl: 'https://shop.example/' },
    answer: {
      result: success,
      vaultingSessionData: 'data',
      vaultingSessionId: 'id',
      vaultingSessionExpiryTime: expiry,
    },
    required: ['vaultingSessionData', 'vaultingSessionId', 'vaultingSessionExpiryTime'],
  },
  inquireVaulting: {
    request: { vaultingRequestId: 'v-1' },
    answer: { result: success, vaultingRequestId: 'v-1', vaultingStatus: 'SUCCESS', paymentMethodDetail },
    required: ['vaultingRequestId', 'vaultingStatus'],
  },
  inquireToken: {
    request: { token: 'token-1' },
    answer: { result: success, token: 'token-1', tokenStatus: 'ACTIVE', paymentMethodDetail },
    required: ['token', 'tokenStatus'],
  },
  deleteToken: { request: { token: 'token-1' }, answer: { result: success, token: 'token-1' }, required: [] },
};
