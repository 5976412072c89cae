import { CardCheckout } from './card-checkout.js';
import type { CashierPaymentOptions } from './options.js';

/** Antom's `AMSVaulting`: stores a card without a payment; `sessionData` is the `vaultingSessionData`. */
export class AMSVaulting extends CardCheckout {
  /** Throws where a handler is not a function. */
  constructor(options?: CashierPaymentOptions | null) {
    super('VAULTING', options);
  }
}
