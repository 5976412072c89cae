// @ts-check
/**
 * What the contract's schemas do not tell, and the client needs: which fields a success must have, which id names a
 * call, and whether the same request may be sent twice. Source: Antom's API reference.
 */

/**
 * @typedef {object} MethodFacts
 * @property {string} request name of the request's type
 * @property {string[][]} [oneOf] groups of fields of which a request needs one
 * @property {string} success name of the type of an answer with status `S`
 * @property {string} doc what that type is
 * @property {string[]} required the fields that it has besides `result`
 * @property {string[]} ids what names the call in errors: the first of them that the request has
 * @property {boolean} isRepeatable whether the same request sent again does nothing twice
 * @property {{ name: string, code: string, doc: string, required: string[] }} [pending] an answer with status `U` that
 *   tells more than its result
 */

/** @type {Record<string, MethodFacts>} */
export const methodFacts = {
  createPaymentSession: {
    request: 'CreatePaymentSessionRequest',
    success: 'PaymentSessionCreated',
    doc: 'The answer of a `createPaymentSession` that succeeded; `paymentSessionData` is for the web SDK in the browser.',
    required: ['paymentSessionData', 'paymentSessionId', 'paymentSessionExpiryTime'],
    ids: ['paymentRequestId'],
    isRepeatable: true,
  },
  retrievePaymentSession: {
    request: 'RetrievePaymentSessionRequest',
    oneOf: [['paymentRequestId', 'paymentSessionId']],
    success: 'PaymentSessionRetrieved',
    doc: 'The answer of a `retrievePaymentSession` that found the session.',
    required: ['paymentSessionId'],
    ids: ['paymentRequestId', 'paymentSessionId'],
    isRepeatable: true,
  },
  pay: {
    request: 'PayRequest',
    success: 'PaymentMade',
    doc: 'The answer of a `pay` that succeeded: paid or authorised.',
    required: ['paymentRequestId', 'paymentId', 'paymentAmount', 'paymentCreateTime'],
    ids: ['paymentRequestId'],
    isRepeatable: true,
    pending: {
      name: 'PaymentInProcess',
      code: 'PAYMENT_IN_PROCESS',
      doc: 'The answer of a `pay` whose result comes later: send the buyer to `normalUrl` where there is one.',
      required: ['paymentRequestId', 'paymentId'],
    },
  },
  inquiryPayment: {
    request: 'InquiryPaymentRequest',
    oneOf: [['paymentRequestId', 'paymentId']],
    success: 'PaymentFound',
    doc: 'The answer of an `inquiryPayment` that found the payment; `paymentStatus` is how it stands, `result` is not.',
    required: [
      'paymentStatus',
      'paymentResultCode',
      'paymentResultMessage',
      'paymentRequestId',
      'paymentId',
      'paymentAmount',
      'paymentCreateTime',
    ],
    ids: ['paymentRequestId', 'paymentId'],
    isRepeatable: true,
  },
  capture: {
    request: 'CaptureRequest',
    success: 'PaymentCaptured',
    doc: 'The answer of a `capture` that succeeded.',
    required: ['captureRequestId', 'captureId', 'paymentId', 'captureAmount'],
    ids: ['captureRequestId'],
    isRepeatable: true,
  },
  updateAmount: {
    request: 'UpdateAmountRequest',
    success: 'AmountUpdated',
    doc: 'The answer of an `updateAmount` that was taken.',
    required: ['updateRequestId', 'paymentId', 'amount'],
    ids: ['updateRequestId'],
    isRepeatable: true,
  },
  cancel: {
    request: 'CancelRequest',
    oneOf: [['paymentRequestId', 'paymentId']],
    success: 'PaymentCancelled',
    doc: 'The answer of a `cancel` that succeeded.',
    // An order that nobody paid may have no `paymentId` yet.
    required: ['paymentRequestId'],
    ids: ['paymentRequestId', 'paymentId'],
    isRepeatable: true,
  },
  refund: {
    request: 'RefundRequest',
    success: 'PaymentRefunded',
    doc: 'The answer of a `refund` that succeeded.',
    required: ['refundRequestId', 'refundId', 'paymentId', 'refundAmount'],
    ids: ['refundRequestId'],
    isRepeatable: true,
  },
  inquiryRefund: {
    request: 'InquiryRefundRequest',
    oneOf: [['refundRequestId', 'refundId']],
    success: 'RefundFound',
    doc: 'The answer of an `inquiryRefund` that found the refund; `refundStatus` is how it stands, `result` is not.',
    required: ['refundStatus', 'refundId', 'refundRequestId', 'refundAmount'],
    ids: ['refundRequestId', 'refundId'],
    isRepeatable: true,
  },
  acceptDispute: {
    request: 'AcceptDisputeRequest',
    success: 'DisputeAccepted',
    doc: 'The answer of an `acceptDispute` that was taken.',
    required: ['disputeId', 'disputeResolutionTime'],
    ids: ['disputeId'],
    isRepeatable: true,
  },
  supplyDefenseDocument: {
    request: 'SupplyDefenseDocumentRequest',
    success: 'DefenseDocumentSupplied',
    doc: 'The answer of a `supplyDefenseDocument` that was taken; the judgement comes as `notifyDispute`.',
    required: ['disputeId', 'disputeResolutionTime'],
    ids: ['disputeId'],
    isRepeatable: true,
  },
  downloadDisputeEvidence: {
    request: 'DownloadDisputeEvidenceRequest',
    success: 'DisputeEvidenceFound',
    doc: 'The answer of a `downloadDisputeEvidence` that found a document.',
    required: ['disputeEvidence'],
    ids: ['disputeId'],
    isRepeatable: true,
  },
  createVaultingSession: {
    request: 'CreateVaultingSessionRequest',
    success: 'VaultingSessionCreated',
    doc: 'The answer of a `createVaultingSession` that succeeded; `vaultingSessionData` is for the web SDK in the browser.',
    required: ['vaultingSessionData', 'vaultingSessionId', 'vaultingSessionExpiryTime'],
    ids: ['vaultingRequestId'],
    isRepeatable: true,
  },
  inquireVaulting: {
    request: 'InquireVaultingRequest',
    success: 'VaultingFound',
    doc: 'The answer of an `inquireVaulting` that found the vaulting; `vaultingStatus` is how it stands, `result` is not.',
    required: ['vaultingRequestId', 'vaultingStatus'],
    ids: ['vaultingRequestId'],
    isRepeatable: true,
  },
  inquireToken: {
    request: 'TokenRequest',
    success: 'TokenFound',
    doc: 'The answer of an `inquireToken` that found the card.',
    required: ['token', 'tokenStatus'],
    // A token is no name: it stays out of errors and logs.
    ids: [],
    isRepeatable: true,
  },
  deleteToken: {
    request: 'TokenRequest',
    success: 'TokenDeleted',
    doc: 'The answer of a `deleteToken` that succeeded.',
    required: [],
    ids: [],
    // No id says that a second request is the first again: it would be told that there is no such token.
    isRepeatable: false,
  },
};

/** The types of the notifications, by their `notifyType`. */
export const notificationNames = {
  PAYMENT_RESULT: 'PaymentResultNotification',
  PAYMENT_PENDING: 'PaymentPendingNotification',
  UPDATE_AMOUNT_RESULT: 'UpdateAmountResultNotification',
  CAPTURE_RESULT: 'CaptureResultNotification',
  REFUND_RESULT: 'RefundResultNotification',
  VAULTING_RESULT: 'VaultingResultNotification',
  DISPUTE_RESULT: 'DisputeResultNotification',
};

/** Docs of notifications that share a schema with another. */
export const notificationDocs = {
  PAYMENT_RESULT:
    '`notifyPayment`: the final result of a payment; `result.resultStatus` `S` means paid or authorised.',
  PAYMENT_PENDING:
    '`notifyPayment`: the buyer is done, and the result comes later. `result.resultStatus` `S` means no more than that.',
};

/** Names for objects that the contract does not export, by the field that holds them. */
export const namesOfFields = { goods: 'Goods' };

/** The same for the control of the sandbox. */
export const namesOfSandboxFields = {
  merchants: 'ListedMerchant',
  snapshots: 'Snapshot',
  attempts: 'DeliveryAttempt',
};

/** The calls of the sandbox's control whose requests need a type: what its fields besides those of the path make up. */
export const sandboxRequests = { createMerchant: 'CreateMerchant', createFault: 'NewFault' };

/** Docs of types that the contract has no comment for. */
export const sandboxDocs = {
  newFaultSchema: 'What is to go wrong: the first fault that fits happens, in the order of their making.',
  wireMethodNameSchema: 'A method of the API of payments.',
  deliveryAttemptSchema: 'One attempt to send a notification.',
  listedMerchantSchema: 'A merchant as it is listed.',
  snapshotSchema: 'What a merchant had at a moment.',
};

/** Types of the sandbox's control that are printed with those of the wire, by the schema's name. */
export const namesInWireTypes = { ResultCode: 'KnownResultCode' };
