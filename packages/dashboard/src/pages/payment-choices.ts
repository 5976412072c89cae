import type { PaymentState } from '@tillgate/contract/console';
import { currencyCodes } from '@tillgate/contract/currencies';
import type { Choice } from '../parts/Field.js';
import type { Tone } from '../parts/Chip.js';
import type { Texts } from '../text/texts.js';
import { brandNames } from './brand-names.js';

/** How each state of a payment looks, in the order in which it is asked for. */
export const paymentTones: Readonly<Record<PaymentState, Tone>> = {
  PROCESSING: 'busy',
  AUTHORIZED: 'held',
  CAPTURED: 'good',
  PARTIALLY_REFUNDED: 'neutral',
  REFUNDED: 'neutral',
  FAILED: 'bad',
  CANCELLED: 'neutral',
};

export function stateChoices({ paymentStates }: Texts): Choice[] {
  return Object.entries(paymentStates).map(([value, text]) => ({ value, text }));
}

export function currencyChoices(): Choice[] {
  return currencyCodes.map((code) => ({ value: code, text: code }));
}

export function brandChoices(): Choice[] {
  return Object.entries(brandNames).map(([value, text]) => ({ value, text }));
}
