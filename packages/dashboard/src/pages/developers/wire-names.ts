import type { ResultCode, WireMethodName } from '@tillgate/contract';

/** All methods of the wire; the compiler sees that none is missing. */
const methods: Record<WireMethodName, true> = {
  createPaymentSession: true,
  retrievePaymentSession: true,
  pay: true,
  inquiryPayment: true,
  capture: true,
  updateAmount: true,
  cancel: true,
  refund: true,
  inquiryRefund: true,
  acceptDispute: true,
  supplyDefenseDocument: true,
  downloadDisputeEvidence: true,
  createVaultingSession: true,
  inquireVaulting: true,
  inquireToken: true,
  deleteToken: true,
};

function isMethod(name: string): name is WireMethodName {
  return Object.hasOwn(methods, name);
}

export const wireMethodNames = Object.keys(methods).filter(isMethod);

/** Errors that somebody would try a shop with; each method is documented to answer with those in the first part. */
export const errorCodes = [
  'UNKNOWN_EXCEPTION',
  'SYSTEM_ERROR',
  'PROCESS_FAIL',
  'PARAM_ILLEGAL',
  'REQUEST_TRAFFIC_EXCEED_LIMIT',
  'ACCESS_DENIED',
  'INVALID_SIGNATURE',
  'KEY_NOT_FOUND',
  'PAYMENT_IN_PROCESS',
  'ORDER_NOT_EXIST',
  'ORDER_IS_CLOSED',
  'DO_NOT_HONOR',
  'USER_BALANCE_NOT_ENOUGH',
  'RISK_REJECT',
] as const satisfies readonly ResultCode[];
