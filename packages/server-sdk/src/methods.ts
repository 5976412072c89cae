import { isPaymentFound, isPaymentSessionCreated, type Answered } from './message-shapes.js';
import type { PaymentFound, PaymentSessionCreated } from './messages.js';

/** A wire method. */
export interface Method<Answer> {
  name: string;
  /** Below `/ams/api`. */
  path: string;
  /** What a request must name: of each row one field. */
  requires: readonly (readonly string[])[];
  /** Whether the same request may be sent again: nothing happens twice, since an id in it says that it is the same. */
  isRepeatable: boolean;
  /** Whether an answer with status `S` holds what it must. */
  isComplete: (fields: Answered) => fields is Answered & Answer;
}

export const methods: {
  createPaymentSession: Method<PaymentSessionCreated>;
  inquiryPayment: Method<PaymentFound>;
} = {
  createPaymentSession: {
    name: 'createPaymentSession',
    path: '/v1/payments/createPaymentSession',
    requires: [['paymentRequestId'], ['productCode'], ['order'], ['paymentAmount'], ['paymentRedirectUrl']],
    isRepeatable: true,
    isComplete: isPaymentSessionCreated,
  },
  inquiryPayment: {
    name: 'inquiryPayment',
    path: '/v1/payments/inquiryPayment',
    requires: [['paymentRequestId', 'paymentId']],
    isRepeatable: true,
    isComplete: isPaymentFound,
  },
};
