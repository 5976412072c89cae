import type { Result, WireMethodName } from '@tillgate/contract';
import type { WireMessage } from './wire-methods.js';

/** What an inquiry says beside a `result` that refuses: Antom's .NET SDK reads an absent status as SUCCESS. */
const statuses: Partial<Record<WireMethodName, Readonly<Record<string, string>>>> = {
  inquiryPayment: { paymentStatus: 'PROCESSING' },
  inquiryRefund: { refundStatus: 'PROCESSING' },
  inquireVaulting: { vaultingStatus: 'PROCESSING' },
};

/** The body of an answer that refuses a call; `name`: the method that its path names. */
export function refusal(name: WireMethodName | undefined, why: Result): WireMessage {
  return { result: why, ...(name === undefined ? {} : statuses[name]) };
}

/** A method's answer; an inquiry's that refuses, with the status of a refusal. */
export function withStatus(name: WireMethodName, answer: WireMessage): WireMessage {
  return answer.result.resultStatus === 'S' ? answer : { ...answer, ...statuses[name] };
}
