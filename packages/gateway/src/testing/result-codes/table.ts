import { isResultCode, wireMethodNames, type WireMethodName } from '@tillgate/contract';
import { cancelRows } from './cancel-rows.js';
import { captureRows } from './capture-rows.js';
import { acceptDisputeRows, downloadDisputeEvidenceRows, supplyDefenseDocumentRows } from './dispute-rows.js';
import { gatewayRows } from './gateway-codes.js';
import {
  createPaymentSessionRows,
  inquiryPaymentRows,
  inquiryRefundRows,
  retrievePaymentSessionRows,
} from './order-rows.js';
import { payRows } from './pay-rows.js';
import { refundRows } from './refund-rows.js';
import type { Cause, Row } from './row.js';
import { updateAmountRows } from './update-amount-rows.js';
import {
  createVaultingSessionRows,
  deleteTokenRows,
  inquireTokenRows,
  inquireVaultingRows,
} from './vaulting-rows.js';

const own: Readonly<Record<WireMethodName, Readonly<Record<string, Cause>>>> = {
  createPaymentSession: createPaymentSessionRows,
  retrievePaymentSession: retrievePaymentSessionRows,
  pay: payRows,
  inquiryPayment: inquiryPaymentRows,
  capture: captureRows,
  updateAmount: updateAmountRows,
  cancel: cancelRows,
  refund: refundRows,
  inquiryRefund: inquiryRefundRows,
  acceptDispute: acceptDisputeRows,
  supplyDefenseDocument: supplyDefenseDocumentRows,
  downloadDisputeEvidence: downloadDisputeEvidenceRows,
  createVaultingSession: createVaultingSessionRows,
  inquireVaulting: inquireVaultingRows,
  inquireToken: inquireTokenRows,
  deleteToken: deleteTokenRows,
};

/** The contract table: how each code of each method comes about. */
export const contractTable: readonly Row[] = wireMethodNames.flatMap((method) =>
  Object.entries({ ...gatewayRows(method), ...own[method] }).flatMap(([code, cause]) =>
    isResultCode(code) ? [{ method, code, cause }] : [],
  ),
);
