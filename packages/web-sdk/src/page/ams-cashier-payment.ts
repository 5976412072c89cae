import { CardCheckout } from './card-checkout.js';
import type { CashierPaymentOptions } from './options.js';

/** Antom's `AMSCashierPayment` for cards. */
export class AMSCashierPayment extends CardCheckout {
  /** Throws where a handler is not a function. */
  constructor(options?: CashierPaymentOptions | null) {
    super('CASHIER_PAYMENT', options);
  }
}
