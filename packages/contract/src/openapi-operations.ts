import type { WireMethodName } from './wire-methods.js';

interface OperationText {
  readonly tag: OperationTag;
  readonly summary: string;
  readonly description: string;
}

/** The groups of methods, in the order of a payment's life. */
export const operationTags = [
  {
    name: 'Payments',
    description: 'Open a session for the buyer, or pay with a stored card, and ask how it went.',
  },
  {
    name: 'After the authorisation',
    description: 'Capture, change or cancel what is held; give money back.',
  },
  { name: 'Disputes', description: 'Answer a cardholder who disputes a payment.' },
  { name: 'Stored cards', description: 'Store a card without a payment, and look after its token.' },
  { name: 'Notifications', description: 'What the gateway posts to the merchant, signed and retried.' },
] as const;
export type OperationTag = (typeof operationTags)[number]['name'];

/** What each method does, and what a second call with the same id does. */
export const operationTexts: Readonly<Record<WireMethodName, OperationText>> = {
  createPaymentSession: {
    tag: 'Payments',
    summary: 'Open a session in which the buyer pays',
    description:
      'Give `paymentSessionData` to the web SDK on your page. Nothing is charged before the buyer submits.\n\n' +
      'Idempotent by `paymentRequestId`: while the session is open, the same request gets the same session; another ' +
      'amount, `captureMode`, `referenceOrderId` or URL is `REPEAT_REQ_INCONSISTENT`; after its end it is ' +
      '`ORDER_IS_CLOSED` or `ORDER_IS_CANCELED`.',
  },
  retrievePaymentSession: {
    tag: 'Payments',
    summary: 'Read a session again',
    description:
      'The session by its own id or by `paymentRequestId`, and whether a buyer can still pay in it. ' +
      "Antom's SDKs write the path with two slashes, `/ams/api//v1/payments/retrievePaymentSession`; both forms are " +
      'taken, and the one that was sent is the one to sign.\n\nReads only; repeat it at will.',
  },
  pay: {
    tag: 'Payments',
    summary: 'Pay with a stored card, or with a card number',
    description:
      'For a card token in `paymentMethodId`, or a card number from a merchant who is certified to see one. Where the ' +
      'issuer has not answered yet, the answer is `PAYMENT_IN_PROCESS`; the result comes as `notifyPayment`.\n\n' +
      'Idempotent by `paymentRequestId`: the same request gets the result of the first again, or `PAYMENT_IN_PROCESS` ' +
      'while it is open; another amount, card, `captureMode`, `referenceOrderId` or URL is `REPEAT_REQ_INCONSISTENT`.',
  },
  inquiryPayment: {
    tag: 'Payments',
    summary: 'Ask how a payment went',
    description:
      '`result` says only that the question was answered; the payment is told of in `paymentStatus`. After a lost ' +
      'answer, `paymentRequestId` is enough; `paymentId` wins when both are sent.\n\nReads only; repeat it at will.',
  },
  capture: {
    tag: 'After the authorisation',
    summary: 'Take what an authorisation holds',
    description:
      'For payments with `captureMode` MANUAL, until `authExpiryTime`. An `AUTOMATIC` capture needs no call.\n\n' +
      'Idempotent by `captureRequestId`: the same request gets the same result; another `captureAmount` is ' +
      '`REPEAT_REQ_INCONSISTENT`. After status U, send the same id again or wait for `notifyCapture`.',
  },
  updateAmount: {
    tag: 'After the authorisation',
    summary: 'Change the amount that is held',
    description:
      '`amount` is the new total. The outcome comes as `notifyUpdateAmount`; `authExpiryTime` stays as it is.\n\n' +
      'Idempotent by `updateRequestId`: the same request gets the same result; another `amount` is ' +
      '`REPEAT_REQ_INCONSISTENT`.',
  },
  cancel: {
    tag: 'After the authorisation',
    summary: 'Close an unpaid order, or release an authorisation',
    description:
      'The whole payment, never a part; what was captured is refunded instead. `paymentId` wins when both ids are ' +
      'sent.\n\nIdempotent by the payment: it is not cancelled twice, and a second call gets status S again.',
  },
  refund: {
    tag: 'After the authorisation',
    summary: 'Give captured money back',
    description:
      'In parts too, up to what was captured. After `REFUND_IN_PROCESS` the outcome comes as `notifyRefund`.\n\n' +
      'Idempotent by `refundRequestId`: the same request gets the same result; another `refundAmount` is ' +
      '`REPEAT_REQ_INCONSISTENT`. After status U, send the same id again, never a new one.',
  },
  inquiryRefund: {
    tag: 'After the authorisation',
    summary: 'Ask how a refund went',
    description:
      '`result` says only that the question was answered; the refund is told of in `refundStatus`. `refundId` wins ' +
      'when both ids are sent.\n\nReads only; repeat it at will.',
  },
  acceptDispute: {
    tag: 'Disputes',
    summary: 'Give in to a dispute',
    description:
      'Of a chargeback that is open and whose `defenseDueTime` has not passed; its amount goes to the cardholder. The ' +
      'same comes as `notifyDispute`, `DISPUTE_ACCEPTED`.\n\n' +
      'Idempotent by `disputeId`: a second call gets status S and the same time again. One that was defended, judged or ' +
      'cancelled is `REPEAT_REQUEST`.',
  },
  supplyDefenseDocument: {
    tag: 'Disputes',
    summary: 'Defend a dispute with a document',
    description:
      'One document, until `defenseDueTime`. It comes as `notifyDispute`, `DEFENSE_SUPPLIED`; the judgement as ' +
      '`DISPUTE_JUDGED`.\n\n' +
      'Idempotent by `disputeId`: the same document again gets status S and the same time again; another one is ' +
      '`REPEAT_REQUEST`. After status U, send the same document again.',
  },
  downloadDisputeEvidence: {
    tag: 'Disputes',
    summary: 'Get the document of a dispute, or a letter to begin with',
    description:
      '`DISPUTE_EVIDENCE_TEMPLATE`: a PDF that tells what we know of the payment. `DISPUTE_EVIDENCE_FILE`: the document ' +
      'that was supplied.\n\nReads only; repeat it at will.',
  },
  createVaultingSession: {
    tag: 'Stored cards',
    summary: 'Open a session in which the buyer stores a card',
    description:
      'Give `vaultingSessionData` to the web SDK on your page. Nothing is charged; the outcome comes as ' +
      '`notifyVaulting`.\n\n' +
      'Idempotent by `vaultingRequestId`: while the session is open, the same request gets the same session; another ' +
      'URL, region or `is3DSAuthentication` is `REPEAT_REQ_INCONSISTENT`; after its end it is `ORDER_IS_CLOSED`.',
  },
  inquireVaulting: {
    tag: 'Stored cards',
    summary: 'Ask whether a card was stored',
    description:
      '`result` says only that the question was answered; the card is told of in `vaultingStatus`.\n\n' +
      'Reads only; repeat it at will.',
  },
  inquireToken: {
    tag: 'Stored cards',
    summary: 'Read a stored card',
    description: 'The card behind a token, masked.\n\nReads only; repeat it at will.',
  },
  deleteToken: {
    tag: 'Stored cards',
    summary: 'Delete a stored card',
    description:
      'Nothing can be paid with the token from then on.\n\n' +
      'Idempotent by the token: a second call finds it deleted and gets status S again.',
  },
};
