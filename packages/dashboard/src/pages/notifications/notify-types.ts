import type { Choice } from '../../parts/Field.js';

/** Types of notifications, by their wire names; merchants' developers know them by these. */
export const notifyTypes = [
  'PAYMENT_RESULT',
  'PAYMENT_PENDING',
  'UPDATE_AMOUNT_RESULT',
  'CAPTURE_RESULT',
  'REFUND_RESULT',
  'VAULTING_RESULT',
  'DISPUTE_RESULT',
] as const;

export const notifyTypeChoices: readonly Choice[] = notifyTypes.map((type) => ({ value: type, text: type }));
