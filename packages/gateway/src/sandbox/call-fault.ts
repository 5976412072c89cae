import { result, type Result, type WireMethodName } from '@tillgate/contract';
import type { Fault } from '@tillgate/contract/sandbox';
import { takeFault } from '../db/faults.js';
import { findPayment } from '../db/payments.js';
import type { Context, MerchantKeys } from '../ports.js';

/** What goes wrong with a call of the wire API. */
export type CallFault = Extract<Fault, { kind: `CALL_${string}` }>;

/** A call as faults see it. */
export interface FaultyCall {
  method: WireMethodName;
  json: unknown;
}

/** The fault that happens to this call, used once by that; undefined for nearly all calls, which it costs nothing. */
export async function takeCallFault(
  context: Context,
  merchant: MerchantKeys,
  call: FaultyCall,
): Promise<CallFault | undefined> {
  for (const stored of merchant.faults) {
    const { fault } = stored;
    if (!isCallFault(fault) || (fault.method ?? call.method) !== call.method) continue;
    if (!(await isAbout(context, merchant, fault.paymentRequestId, call.json))) continue;
    if (await takeFault(context.db, stored, context.machineClock.nowMs())) return fault;
  }
  return undefined;
}

/** What is answered instead of doing anything; undefined where the method is carried out. */
export function answerInstead(fault: CallFault): Result | undefined {
  if (fault.kind === 'CALL_RESULT') return result(fault.resultCode);
  const isLost = fault.kind === 'CALL_CUT_BEFORE' || fault.kind === 'CALL_HTTP_ERROR';
  return isLost ? result('UNKNOWN_EXCEPTION') : undefined;
}

function isCallFault(fault: Fault): fault is CallFault {
  return fault.kind.startsWith('CALL_');
}

/** Whether a call is about a payment: it names it by the merchant's id, or by ours. */
async function isAbout(
  { db }: Context,
  { clientId }: MerchantKeys,
  paymentRequestId: string | undefined,
  json: unknown,
): Promise<boolean> {
  if (paymentRequestId === undefined) return true;
  if (typeof json !== 'object' || json === null) return false;
  const named: { paymentRequestId?: unknown; paymentId?: unknown } = json;
  if (named.paymentRequestId !== undefined) return named.paymentRequestId === paymentRequestId;
  if (named.paymentId === undefined) return false;
  const payment = await findPayment(db, { clientId, paymentRequestId });
  return payment?.facts.paymentId === named.paymentId;
}
