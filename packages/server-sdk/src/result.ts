import type { KnownResultCode } from './wire-types.js';

/** The known codes, for completion in an editor; a gateway may send others. */
export type ResultCode = KnownResultCode | (string & {});

/** `S` done, `F` failed, `U` unknown or in progress: do not assume failure. */
export interface Result<Status extends 'S' | 'F' | 'U' = 'S' | 'F' | 'U'> {
  resultCode: ResultCode;
  resultStatus: Status;
  /** For people; compare codes. */
  resultMessage: string;
}

/**
 * The call did not succeed. There is nothing but the result: whatever else the gateway sent with a refusal is left
 * out, since it says nothing about a payment.
 */
export interface Failure {
  result: Result<'F' | 'U'>;
}

/**
 * Whether the call succeeded; narrows an answer to the member whose fields are there. TypeScript does not narrow a union
 * by a field of a field, so that comparing `answer.result.resultStatus` tells people what it is, but not the compiler.
 */
export function isSuccessful<Answer extends { result: Result }>(
  answer: Answer,
): answer is Extract<Answer, { result: Result<'S'> }> {
  return answer.result.resultStatus === 'S';
}
