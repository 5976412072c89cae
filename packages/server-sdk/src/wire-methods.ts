import type { Method } from './method.js';
import { guardOf, type Guard, type Shape } from './shape.js';
import type * as wire from './wire-types.js';

/** Generated from the contract; see `generate/generate.mjs`. */

const result: Shape = {
  required: { resultCode: 'text', resultStatus: 'status', resultMessage: 'text' },
  optional: {},
};

const amount: Shape = { required: { currency: 'text', value: 'digits' }, optional: {} };

const threeDSResult: Shape = {
  required: {},
  optional: {
    threeDSVersion: 'text',
    eci: 'text',
    cavv: 'text',
    dsTransactionId: 'text',
    threeDSOffered: 'boolean',
    challenged: 'boolean',
    challengeCancel: 'text',
    threeDStransactionStatusReason: 'text',
    exemptionType: 'text',
    paResStatus: 'text',
    liabilityShift: 'text',
  },
};

const paymentResultInfo: Shape = {
  required: {},
  optional: {
    cardNo: 'text',
    cardBrand: 'text',
    cardToken: 'text',
    lastFour: 'text',
    cardBin: 'text',
    cardholderName: 'text',
    expiryMonth: 'text',
    expiryYear: 'text',
    issuerName: 'text',
    issuingCountry: 'text',
    funding: 'text',
    cardCategory: 'text',
    paymentMethodRegion: 'text',
    threeDSResult: threeDSResult,
    creditPayPlan: { required: { installmentNum: 'number', interval: 'text' }, optional: {} },
    avsResultRaw: 'text',
    cvvResultRaw: 'text',
    networkTransactionId: 'text',
    authorizationCode: 'text',
    rrn: 'text',
    refusalCodeRaw: 'text',
    refusalReasonRaw: 'text',
    merchantAdviceCode: 'text',
    exemptionRequested: 'text',
    credentialTypeUsed: 'text',
    incrementalAuthorizationAvailable: 'boolean',
  },
};

const transaction: Shape = {
  required: {
    transactionId: 'text',
    transactionRequestId: 'text',
    transactionType: 'text',
    transactionStatus: 'text',
    transactionAmount: amount,
    transactionResult: result,
  },
  optional: { transactionTime: 'text' },
};

const customizedInfo: Shape = {
  required: {},
  optional: {
    customizedField1: 'text',
    customizedField2: 'text',
    customizedField3: 'text',
    customizedField4: 'text',
    customizedField5: 'text',
  },
};

const storedCard: Shape = {
  required: { cardToken: 'text' },
  optional: {
    brand: 'text',
    maskedCardNo: 'text',
    lastFour: 'text',
    bin: 'text',
    expiryMonth: 'text',
    expiryYear: 'text',
    funding: 'text',
    issuingCountry: 'text',
    networkTransactionId: 'text',
    avsResultRaw: 'text',
    cvvResultRaw: 'text',
  },
};

const paymentMethodDetail: Shape = {
  required: { paymentMethodType: 'text', card: storedCard },
  optional: {},
};

/** The methods of the API. */
export const methods: {
  createPaymentSession: Method<wire.PaymentSessionCreated>;
  retrievePaymentSession: Method<wire.PaymentSessionRetrieved>;
  pay: Method<wire.PaymentMade | wire.PaymentInProcess>;
  inquiryPayment: Method<wire.PaymentFound>;
  capture: Method<wire.PaymentCaptured>;
  updateAmount: Method<wire.AmountUpdated>;
  cancel: Method<wire.PaymentCancelled>;
  refund: Method<wire.PaymentRefunded>;
  inquiryRefund: Method<wire.RefundFound>;
  acceptDispute: Method<wire.DisputeAccepted>;
  supplyDefenseDocument: Method<wire.DefenseDocumentSupplied>;
  downloadDisputeEvidence: Method<wire.DisputeEvidenceFound>;
  createVaultingSession: Method<wire.VaultingSessionCreated>;
  inquireVaulting: Method<wire.VaultingFound>;
  inquireToken: Method<wire.TokenFound>;
  deleteToken: Method<wire.TokenDeleted>;
} = {
  createPaymentSession: {
    name: 'createPaymentSession',
    path: '/v1/payments/createPaymentSession',
    requires: [['productCode'], ['paymentRequestId'], ['order'], ['paymentAmount'], ['paymentRedirectUrl']],
    ids: ['paymentRequestId'],
    isRepeatable: true,
    isComplete: guardOf<wire.PaymentSessionCreated>({
      required: {
        result: result,
        paymentSessionData: 'text',
        paymentSessionId: 'text',
        paymentSessionExpiryTime: 'text',
      },
      optional: { normalUrl: 'text' },
    }),
  },
  retrievePaymentSession: {
    name: 'retrievePaymentSession',
    path: '//v1/payments/retrievePaymentSession',
    requires: [['paymentRequestId', 'paymentSessionId']],
    ids: ['paymentRequestId', 'paymentSessionId'],
    isRepeatable: true,
    isComplete: guardOf<wire.PaymentSessionRetrieved>({
      required: { result: result, paymentSessionId: 'text' },
      optional: {
        paymentRequestId: 'text',
        paymentSessionData: 'text',
        paymentSessionExpiryTime: 'text',
        paymentAmount: amount,
        paymentSessionStatus: 'text',
      },
    }),
  },
  pay: {
    name: 'pay',
    path: '/v1/payments/pay',
    requires: [
      ['productCode'],
      ['paymentRequestId'],
      ['order'],
      ['paymentAmount'],
      ['paymentRedirectUrl'],
      ['paymentMethod'],
      ['env'],
    ],
    ids: ['paymentRequestId'],
    isRepeatable: true,
    isComplete: guardOf<wire.PaymentMade>({
      required: {
        result: result,
        paymentRequestId: 'text',
        paymentId: 'text',
        paymentAmount: amount,
        paymentCreateTime: 'text',
      },
      optional: {
        actualPaymentAmount: amount,
        paymentTime: 'text',
        authExpiryTime: 'text',
        paymentResultInfo: paymentResultInfo,
        normalUrl: 'text',
      },
    }),
    pending: {
      code: 'PAYMENT_IN_PROCESS',
      isComplete: guardOf<wire.PaymentInProcess>({
        required: { result: result, paymentRequestId: 'text', paymentId: 'text' },
        optional: {
          paymentAmount: amount,
          actualPaymentAmount: amount,
          paymentCreateTime: 'text',
          paymentTime: 'text',
          authExpiryTime: 'text',
          paymentResultInfo: paymentResultInfo,
          normalUrl: 'text',
        },
      }),
    },
  },
  inquiryPayment: {
    name: 'inquiryPayment',
    path: '/v1/payments/inquiryPayment',
    requires: [['paymentRequestId', 'paymentId']],
    ids: ['paymentRequestId', 'paymentId'],
    isRepeatable: true,
    isComplete: guardOf<wire.PaymentFound>({
      required: {
        result: result,
        paymentStatus: 'text',
        paymentResultCode: 'text',
        paymentResultMessage: 'text',
        paymentRequestId: 'text',
        paymentId: 'text',
        paymentAmount: amount,
        paymentCreateTime: 'text',
      },
      optional: {
        actualPaymentAmount: amount,
        paymentTime: 'text',
        authExpiryTime: 'text',
        paymentMethodType: 'text',
        paymentResultInfo: paymentResultInfo,
        transactions: { list: transaction },
        acquirerReferenceNo: 'text',
        merchantAccountId: 'text',
        metadata: 'text',
        customizedInfo: customizedInfo,
      },
    }),
  },
  capture: {
    name: 'capture',
    path: '/v1/payments/capture',
    requires: [['captureRequestId'], ['paymentId'], ['captureAmount']],
    ids: ['captureRequestId'],
    isRepeatable: true,
    isComplete: guardOf<wire.PaymentCaptured>({
      required: {
        result: result,
        captureRequestId: 'text',
        captureId: 'text',
        paymentId: 'text',
        captureAmount: amount,
      },
      optional: { captureTime: 'text', acquirerReferenceNo: 'text' },
    }),
  },
  updateAmount: {
    name: 'updateAmount',
    path: '/v1/payments/updateAmount',
    requires: [['updateRequestId'], ['paymentId'], ['amount']],
    ids: ['updateRequestId'],
    isRepeatable: true,
    isComplete: guardOf<wire.AmountUpdated>({
      required: { result: result, updateRequestId: 'text', paymentId: 'text', amount: amount },
      optional: {},
    }),
  },
  cancel: {
    name: 'cancel',
    path: '/v1/payments/cancel',
    requires: [['paymentRequestId', 'paymentId']],
    ids: ['paymentRequestId', 'paymentId'],
    isRepeatable: true,
    isComplete: guardOf<wire.PaymentCancelled>({
      required: { result: result, paymentRequestId: 'text' },
      optional: { paymentId: 'text', cancelTime: 'text' },
    }),
  },
  refund: {
    name: 'refund',
    path: '/v1/payments/refund',
    requires: [['refundRequestId'], ['paymentId'], ['refundAmount']],
    ids: ['refundRequestId'],
    isRepeatable: true,
    isComplete: guardOf<wire.PaymentRefunded>({
      required: {
        result: result,
        refundRequestId: 'text',
        refundId: 'text',
        paymentId: 'text',
        refundAmount: amount,
      },
      optional: { actualRefundAmount: amount, refundTime: 'text', acquirerReferenceNo: 'text' },
    }),
  },
  inquiryRefund: {
    name: 'inquiryRefund',
    path: '/v1/payments/inquiryRefund',
    requires: [['refundRequestId', 'refundId']],
    ids: ['refundRequestId', 'refundId'],
    isRepeatable: true,
    isComplete: guardOf<wire.RefundFound>({
      required: {
        result: result,
        refundStatus: 'text',
        refundId: 'text',
        refundRequestId: 'text',
        refundAmount: amount,
      },
      optional: {
        actualRefundAmount: amount,
        refundTime: 'text',
        arn: 'text',
        rrn: 'text',
        metadata: 'text',
        customizedInfo: customizedInfo,
      },
    }),
  },
  acceptDispute: {
    name: 'acceptDispute',
    path: '/v1/payments/acceptDispute',
    requires: [['disputeId']],
    ids: ['disputeId'],
    isRepeatable: true,
    isComplete: guardOf<wire.DisputeAccepted>({
      required: { result: result, disputeId: 'text', disputeResolutionTime: 'text' },
      optional: {},
    }),
  },
  supplyDefenseDocument: {
    name: 'supplyDefenseDocument',
    path: '/v1/payments/supplyDefenseDocument',
    requires: [['disputeId'], ['disputeEvidence']],
    ids: ['disputeId'],
    isRepeatable: true,
    isComplete: guardOf<wire.DefenseDocumentSupplied>({
      required: { result: result, disputeId: 'text', disputeResolutionTime: 'text' },
      optional: {},
    }),
  },
  downloadDisputeEvidence: {
    name: 'downloadDisputeEvidence',
    path: '/v1/payments/downloadDisputeEvidence',
    requires: [['disputeId'], ['disputeEvidenceType']],
    ids: ['disputeId'],
    isRepeatable: true,
    isComplete: guardOf<wire.DisputeEvidenceFound>({
      required: { result: result, disputeEvidence: 'text' },
      optional: { disputeEvidenceFormat: 'text' },
    }),
  },
  createVaultingSession: {
    name: 'createVaultingSession',
    path: '/v1/vaults/createVaultingSession',
    requires: [['paymentMethodType'], ['vaultingRequestId'], ['redirectUrl']],
    ids: ['vaultingRequestId'],
    isRepeatable: true,
    isComplete: guardOf<wire.VaultingSessionCreated>({
      required: {
        result: result,
        vaultingSessionData: 'text',
        vaultingSessionId: 'text',
        vaultingSessionExpiryTime: 'text',
      },
      optional: {},
    }),
  },
  inquireVaulting: {
    name: 'inquireVaulting',
    path: '/v1/vaults/inquireVaulting',
    requires: [['vaultingRequestId']],
    ids: ['vaultingRequestId'],
    isRepeatable: true,
    isComplete: guardOf<wire.VaultingFound>({
      required: { result: result, vaultingRequestId: 'text', vaultingStatus: 'text' },
      optional: {
        vaultingResultCode: 'text',
        vaultingResultMessage: 'text',
        paymentMethodDetail: paymentMethodDetail,
        metadata: 'text',
      },
    }),
  },
  inquireToken: {
    name: 'inquireToken',
    path: '/v1/vaults/inquireToken',
    requires: [['token']],
    ids: [],
    isRepeatable: true,
    isComplete: guardOf<wire.TokenFound>({
      required: { result: result, token: 'text', tokenStatus: 'text' },
      optional: { paymentMethodDetail: paymentMethodDetail },
    }),
  },
  deleteToken: {
    name: 'deleteToken',
    path: '/v1/vaults/deleteToken',
    requires: [['token']],
    ids: [],
    isRepeatable: false,
    isComplete: guardOf<wire.TokenDeleted>({ required: { result: result }, optional: { token: 'text' } }),
  },
};

/** What each known notification must hold, by its `notifyType`. */
export const notifications: {
  PAYMENT_RESULT: Guard<wire.PaymentResultNotification>;
  PAYMENT_PENDING: Guard<wire.PaymentPendingNotification>;
  UPDATE_AMOUNT_RESULT: Guard<wire.UpdateAmountResultNotification>;
  CAPTURE_RESULT: Guard<wire.CaptureResultNotification>;
  REFUND_RESULT: Guard<wire.RefundResultNotification>;
  VAULTING_RESULT: Guard<wire.VaultingResultNotification>;
  DISPUTE_RESULT: Guard<wire.DisputeResultNotification>;
} = {
  PAYMENT_RESULT: guardOf<wire.PaymentResultNotification>({
    required: {
      notifyType: 'text',
      result: result,
      paymentRequestId: 'text',
      paymentId: 'text',
      paymentAmount: amount,
      paymentCreateTime: 'text',
    },
    optional: {
      actualPaymentAmount: amount,
      paymentTime: 'text',
      authExpiryTime: 'text',
      paymentMethodType: 'text',
      paymentResultInfo: paymentResultInfo,
      acquirerReferenceNo: 'text',
      metadata: 'text',
      customizedInfo: customizedInfo,
    },
  }),
  PAYMENT_PENDING: guardOf<wire.PaymentPendingNotification>({
    required: {
      notifyType: 'text',
      result: result,
      paymentRequestId: 'text',
      paymentId: 'text',
      paymentAmount: amount,
      paymentCreateTime: 'text',
    },
    optional: {
      actualPaymentAmount: amount,
      paymentTime: 'text',
      authExpiryTime: 'text',
      paymentMethodType: 'text',
      paymentResultInfo: paymentResultInfo,
      acquirerReferenceNo: 'text',
      metadata: 'text',
      customizedInfo: customizedInfo,
    },
  }),
  UPDATE_AMOUNT_RESULT: guardOf<wire.UpdateAmountResultNotification>({
    required: {
      notifyType: 'text',
      result: result,
      paymentRequestId: 'text',
      paymentId: 'text',
      paymentAmount: amount,
      paymentCreateTime: 'text',
      updateRequestId: 'text',
    },
    optional: {
      actualPaymentAmount: amount,
      paymentTime: 'text',
      authExpiryTime: 'text',
      paymentMethodType: 'text',
      paymentResultInfo: paymentResultInfo,
      acquirerReferenceNo: 'text',
      metadata: 'text',
      customizedInfo: customizedInfo,
    },
  }),
  CAPTURE_RESULT: guardOf<wire.CaptureResultNotification>({
    required: {
      notifyType: 'text',
      result: result,
      captureRequestId: 'text',
      captureId: 'text',
      paymentId: 'text',
      captureAmount: amount,
    },
    optional: { captureTime: 'text', acquirerReferenceNo: 'text' },
  }),
  REFUND_RESULT: guardOf<wire.RefundResultNotification>({
    required: {
      notifyType: 'text',
      result: result,
      refundStatus: 'text',
      refundRequestId: 'text',
      refundId: 'text',
      refundAmount: amount,
    },
    optional: {
      actualRefundAmount: amount,
      refundTime: 'text',
      arn: 'text',
      metadata: 'text',
      customizedInfo: customizedInfo,
    },
  }),
  VAULTING_RESULT: guardOf<wire.VaultingResultNotification>({
    required: { notifyType: 'text', result: result, vaultingRequestId: 'text', vaultingCreateTime: 'text' },
    optional: { paymentMethodDetail: paymentMethodDetail, metadata: 'text', customizedInfo: customizedInfo },
  }),
  DISPUTE_RESULT: guardOf<wire.DisputeResultNotification>({
    required: {
      notifyType: 'text',
      result: result,
      disputeNotificationType: 'text',
      paymentRequestId: 'text',
      disputeId: 'text',
      paymentId: 'text',
    },
    optional: {
      captureId: 'text',
      disputeType: 'text',
      disputeTime: 'text',
      disputeAmount: amount,
      disputeReasonCode: 'text',
      disputeReasonMsg: 'text',
      disputeSource: 'text',
      arn: 'text',
      defendable: 'boolean',
      defenseDueTime: 'text',
      autoDefendReason: 'text',
      disputeJudgedTime: 'text',
      disputeJudgedAmount: amount,
      disputeJudgedResult: 'text',
      disputeAcceptReason: 'text',
      disputeAcceptTime: 'text',
    },
  }),
};
