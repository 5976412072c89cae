/**
 * Where a payment stands, for people. AUTHORIZED: held, nothing taken. CAPTURED: taken, all or a part. CANCELLED: by the
 * merchant, or not paid or not taken in time.
 */
export const paymentStates = [
  'PROCESSING',
  'AUTHORIZED',
  'CAPTURED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'FAILED',
  'CANCELLED',
] as const;
export type PaymentState = (typeof paymentStates)[number];
