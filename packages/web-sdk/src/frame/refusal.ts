/** The session is over; only a new one helps. */
const closingCodes = new Set(['INQUIRY_PAYMENT_SESSION_FAILED', 'ORDER_IS_CLOSED', 'ORDER_IS_CANCELLED']);

/** The outcome must be asked for before anything is said or tried again. */
const unknownCodes = new Set([
  'UNKNOWN_EXCEPTION',
  'SYSTEM_ERROR',
  'PAYMENT_IN_PROCESS',
  'REPEAT_REQ_REJECT',
]);

/** The buyer can mend what was typed. */
const cardFaultCodes = new Set([
  'INVALID_CARD_NUMBER',
  'INVALID_EXPIRATION_DATE',
  'INVALID_CVV',
  'CARD_EXPIRED',
  'CARD_NOT_SUPPORTED',
]);

export function closesSession(code: string): boolean {
  return closingCodes.has(code);
}

export function isUnknownOutcome(code: string): boolean {
  return unknownCodes.has(code);
}

export function isCardFault(code: string): boolean {
  return cardFaultCodes.has(code);
}
