/** What the script puts on `window`. */
export { AMSCashierPayment } from './ams-cashier-payment.js';
