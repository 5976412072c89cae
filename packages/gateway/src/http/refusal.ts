import type { Result, WireMethodName } from '@tillgate/contract';
import type { WireMessage } from './wire-methods.js';

/** What an inquiry says beside a `result` that refuses: Antom's .NET SDK reads an absent status as SUCCESS. */
const statuses: Partial<Record<WireMethodName, Readonly<Record<string, string>>>> = {
  inquiryPayment: { paymentStatus: 'PROCESSING' },
  inquiryRefund: { refundStatus: 'PROCESSING' },
  inquireVaulting: { vaultingStatus: 'PROCESSING' },
};

/** The body of an answer that refuses a call before its method is asked; `name`: the method that its path names. */
export function refusal(name: WireMethodName | undefined, why: Result): WireMessage {
  return { result: why, ...(name === undefined ? {} : statuses[name]) };
}
