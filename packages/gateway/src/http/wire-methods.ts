import type { Result, WireMethodName } from '@tillgate/contract';
import { createPaymentSession } from '../api/createPaymentSession.js';
import { inquiryPayment } from '../api/inquiryPayment.js';
import type { Context, MerchantKeys } from '../ports.js';

/** What the body of every answer holds. */
export interface WireMessage {
  result: Result;
}

/** Answers one method: a refusal is a result code in the answer; a throw is a bug or an outage. */
export type WireMethod = (context: Context, merchant: MerchantKeys, json: unknown) => Promise<WireMessage>;

/** Who answers which method; their paths are in the contract. */
export const wireMethodAnswers: Partial<Record<WireMethodName, WireMethod>> = {
  createPaymentSession,
  inquiryPayment,
};
