import type { Result, WireMethodName } from '@tillgate/contract';
import { acceptDispute } from '../api/acceptDispute.js';
import { cancel } from '../api/cancel.js';
import { capture } from '../api/capture.js';
import { createPaymentSession } from '../api/createPaymentSession.js';
import { createVaultingSession } from '../api/createVaultingSession.js';
import { deleteToken } from '../api/deleteToken.js';
import { downloadDisputeEvidence } from '../api/downloadDisputeEvidence.js';
import { inquireToken } from '../api/inquireToken.js';
import { inquireVaulting } from '../api/inquireVaulting.js';
import { inquiryPayment } from '../api/inquiryPayment.js';
import { inquiryRefund } from '../api/inquiryRefund.js';
import { pay } from '../api/pay.js';
import { refund } from '../api/refund.js';
import { retrievePaymentSession } from '../api/retrievePaymentSession.js';
import { supplyDefenseDocument } from '../api/supplyDefenseDocument.js';
import { updateAmount } from '../api/updateAmount.js';
import type { Context, MerchantKeys } from '../ports.js';
import { equalCallsOnce } from './equal-calls.js';

/** What the body of every answer holds. */
export interface WireMessage {
  result: Result;
}

/**
 * Answers one method: a refusal is a result code in the answer; a throw is a bug or an outage. `origin`: the gateway's, as a
 * browser reaches it.
 */
export type WireMethod = (
  context: Context,
  merchant: MerchantKeys,
  json: unknown,
  origin: string,
) => Promise<WireMessage>;

/** Who answers which method; their paths are in the contract. */
export const wireMethodAnswers: Record<WireMethodName, WireMethod> = {
  createPaymentSession: equalCallsOnce(createPaymentSession),
  retrievePaymentSession,
  pay: equalCallsOnce(pay),
  inquiryPayment,
  capture: equalCallsOnce(capture),
  updateAmount: equalCallsOnce(updateAmount),
  cancel: equalCallsOnce(cancel),
  refund: equalCallsOnce(refund),
  inquiryRefund,
  acceptDispute: equalCallsOnce(acceptDispute),
  supplyDefenseDocument: equalCallsOnce(supplyDefenseDocument),
  downloadDisputeEvidence,
  createVaultingSession: equalCallsOnce(createVaultingSession),
  inquireVaulting,
  inquireToken,
  deleteToken,
};
