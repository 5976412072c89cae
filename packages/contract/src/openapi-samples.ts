import type { z } from 'zod';
import { card, cardToken, disputeId, paymentId, sgd, storedCard, success } from './openapi-sample-facts.js';
import type { WireMethodName, wireMethods } from './wire-methods.js';

type Schemas = typeof wireMethods;

/** A request and an answer of every method, held to their schemas by the compiler. `docs/api.md` shows the same. */
export const wireSamples: {
  readonly [Name in WireMethodName]: {
    readonly request: z.input<Schemas[Name]['request']>;
    readonly response: z.output<Schemas[Name]['response']>;
  };
} = {
  createPaymentSession: {
    request: {
      productCode: 'CASHIER_PAYMENT',
      paymentRequestId: 'payment-1001',
      paymentAmount: sgd('4200'),
      order: {
        referenceOrderId: 'order-1001',
        orderDescription: 'Stoneware bowl',
        orderAmount: sgd('4200'),
        goods: [{ referenceGoodsId: 'bowl-1', goodsName: 'Stoneware bowl', goodsQuantity: 1 }],
        buyer: { referenceBuyerId: 'buyer-7', buyerEmail: 'mei@example.com' },
      },
      paymentMethod: { paymentMethodType: 'CARD' },
      paymentFactor: { isAuthorization: true, captureMode: 'AUTOMATIC' },
      settlementStrategy: { settlementCurrency: 'SGD' },
      paymentNotifyUrl: 'https://shop.example/notifications',
      paymentRedirectUrl: 'https://shop.example/orders/1001',
    },
    response: {
      result: success,
      paymentSessionId: '5f1c8a02b7d94be0a1d0a6b1c5e4f7aa',
      paymentSessionData: 'NWYxYzhhMDJiN2Q5NGJlMGExZDBhNmIxYzVlNGY3YWE=&&SG&&111',
      paymentSessionExpiryTime: '2026-11-23T04:20:00Z',
    },
  },
  retrievePaymentSession: {
    request: { paymentRequestId: 'payment-1001' },
    response: {
      result: success,
      paymentRequestId: 'payment-1001',
      paymentSessionId: '5f1c8a02b7d94be0a1d0a6b1c5e4f7aa',
      paymentSessionData: 'NWYxYzhhMDJiN2Q5NGJlMGExZDBhNmIxYzVlNGY3YWE=&&SG&&111',
      paymentSessionExpiryTime: '2026-11-23T04:20:00Z',
      paymentAmount: sgd('4200'),
      paymentSessionStatus: 'OPEN',
    },
  },
  pay: {
    request: {
      productCode: 'CASHIER_PAYMENT',
      paymentRequestId: 'payment-1002',
      paymentAmount: sgd('1500'),
      order: { referenceOrderId: 'order-1002', orderDescription: 'Tea, monthly', orderAmount: sgd('1500') },
      paymentMethod: {
        paymentMethodType: 'CARD',
        paymentMethodId: cardToken,
        paymentMethodMetaData: { isCardOnFile: true, recurringType: 'SCHEDULED' },
      },
      paymentFactor: { isAuthorization: true, captureMode: 'AUTOMATIC' },
      env: { terminalType: 'WEB' },
      paymentNotifyUrl: 'https://shop.example/notifications',
      paymentRedirectUrl: 'https://shop.example/orders/1002',
    },
    response: {
      result: success,
      paymentRequestId: 'payment-1002',
      paymentId,
      paymentAmount: sgd('1500'),
      paymentCreateTime: '2026-11-23T03:24:09Z',
      paymentTime: '2026-11-23T03:24:11Z',
      authExpiryTime: '2026-11-30T03:24:11Z',
      paymentResultInfo: { ...card, cardToken },
    },
  },
  inquiryPayment: {
    request: { paymentRequestId: 'payment-1001' },
    response: {
      result: success,
      paymentStatus: 'SUCCESS',
      paymentResultCode: 'SUCCESS',
      paymentResultMessage: 'success.',
      paymentRequestId: 'payment-1001',
      paymentId,
      paymentAmount: sgd('4200'),
      paymentCreateTime: '2026-11-23T03:24:09Z',
      paymentTime: '2026-11-23T03:24:11Z',
      authExpiryTime: '2026-11-30T03:24:11Z',
      paymentMethodType: 'CARD',
      paymentResultInfo: card,
      transactions: [
        {
          transactionId: '20261123194010800100188020260000000002',
          transactionRequestId: '20261123194010800100188020260000000002',
          transactionType: 'CAPTURE',
          transactionStatus: 'SUCCESS',
          transactionAmount: sgd('4200'),
          transactionResult: success,
          transactionTime: '2026-11-23T03:24:12Z',
        },
      ],
    },
  },
  capture: {
    request: { captureRequestId: 'capture-1001', paymentId, captureAmount: sgd('4200') },
    response: {
      result: success,
      captureRequestId: 'capture-1001',
      captureId: '20261123194010800100188020260000000002',
      paymentId,
      captureAmount: sgd('4200'),
      captureTime: '2026-11-23T03:24:12Z',
    },
  },
  updateAmount: {
    request: { updateRequestId: 'update-1001', paymentId, amount: sgd('5000') },
    response: { result: success, updateRequestId: 'update-1001', paymentId, amount: sgd('5000') },
  },
  cancel: {
    request: { paymentRequestId: 'payment-1001' },
    response: {
      result: success,
      paymentId,
      paymentRequestId: 'payment-1001',
      cancelTime: '2026-11-23T03:40:00Z',
    },
  },
  refund: {
    request: {
      refundRequestId: 'refund-1001',
      paymentId,
      refundAmount: sgd('1000'),
      refundReason: 'A chip in the rim',
      refundNotifyUrl: 'https://shop.example/notifications',
    },
    response: {
      result: success,
      refundRequestId: 'refund-1001',
      refundId: '20261124194010800100188020260000000003',
      paymentId,
      refundAmount: sgd('1000'),
      refundTime: '2026-11-24T01:00:00Z',
    },
  },
  inquiryRefund: {
    request: { refundRequestId: 'refund-1001' },
    response: {
      result: success,
      refundStatus: 'SUCCESS',
      refundRequestId: 'refund-1001',
      refundId: '20261124194010800100188020260000000003',
      refundAmount: sgd('1000'),
      refundTime: '2026-11-24T01:00:00Z',
    },
  },
  acceptDispute: {
    request: { disputeId },
    response: { result: success, disputeId, disputeResolutionTime: '2026-12-03T09:30:00Z' },
  },
  supplyDefenseDocument: {
    request: { disputeId, disputeEvidence: 'JVBERi0xLjQK' },
    response: { result: success, disputeId, disputeResolutionTime: '2026-12-03T09:30:00Z' },
  },
  downloadDisputeEvidence: {
    request: { disputeId, disputeEvidenceType: 'DISPUTE_EVIDENCE_FILE' },
    response: { result: success, disputeEvidence: 'JVBERi0xLjQK', disputeEvidenceFormat: 'PDF' },
  },
  createVaultingSession: {
    request: {
      paymentMethodType: 'CARD',
      vaultingRequestId: 'vaulting-1001',
      vaultingNotificationUrl: 'https://shop.example/notifications',
      redirectUrl: 'https://shop.example/cards',
      is3DSAuthentication: false,
    },
    response: {
      result: success,
      vaultingSessionId: 'b4a0d0c17f6e4f0f9a52f3c1f4c1a3d2',
      vaultingSessionData: 'YjRhMGQwYzE3ZjZlNGYwZjlhNTJmM2MxZjRjMWEzZDI=&&SG&&111',
      vaultingSessionExpiryTime: '2026-11-23T04:20:00Z',
    },
  },
  inquireVaulting: {
    request: { vaultingRequestId: 'vaulting-1001' },
    response: {
      result: success,
      vaultingRequestId: 'vaulting-1001',
      vaultingStatus: 'SUCCESS',
      vaultingResultCode: 'SUCCESS',
      vaultingResultMessage: 'success.',
      paymentMethodDetail: { paymentMethodType: 'CARD', card: storedCard },
    },
  },
  inquireToken: {
    request: { token: cardToken },
    response: {
      result: success,
      token: cardToken,
      tokenStatus: 'ACTIVE',
      paymentMethodDetail: { paymentMethodType: 'CARD', card: storedCard },
    },
  },
  deleteToken: {
    request: { token: cardToken },
    response: { result: success, token: cardToken },
  },
};
