import type { Result } from '@tillgate/contract';
import { createPaymentSession } from '../api/createPaymentSession.js';
import { inquiryPayment } from '../api/inquiryPayment.js';
import type { Context, MerchantKeys } from '../ports.js';

/** Answers one method: a refusal is a result code in the answer; a throw is a bug or an outage. */
export type WireMethod = (
  context: Context,
  merchant: MerchantKeys,
  json: unknown,
) => Promise<{ result: Result }>;

const methods: ReadonlyMap<string, WireMethod> = new Map([
  ['/v1/payments/createPaymentSession', createPaymentSession],
  ['/v1/payments/inquiryPayment', inquiryPayment],
]);

/** The method that a path names, under `/ams/api` or `/ams/sandbox/api`; a query is ignored. */
export function findWireMethod(path: string): { answer: WireMethod; isSandboxPath: boolean } | undefined {
  const match = /^\/ams(\/sandbox)?\/api(\/[^?]*)/.exec(path);
  const answer = methods.get(match?.[2] ?? '');
  return answer && { answer, isSandboxPath: match?.[1] !== undefined };
}
