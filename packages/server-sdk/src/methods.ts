import { hasTexts, isAmount, type Fields } from './fields.js';
import type { PaymentFound, PaymentSessionCreated, Result } from './messages.js';
import type { AnswerRule } from './process-answer.js';

type Answered = Fields & { result: Result };

/** The wire methods: path below `/ams/api`, and what an answer with status `S` must hold. */
export const methods: {
  createPaymentSession: AnswerRule<PaymentSessionCreated>;
  inquiryPayment: AnswerRule<PaymentFound>;
} = {
  createPaymentSession: {
    path: '/v1/payments/createPaymentSession',
    isComplete: (fields): fields is Answered & PaymentSessionCreated =>
      hasTexts(fields, ['paymentSessionData', 'paymentSessionId', 'paymentSessionExpiryTime']),
  },
  inquiryPayment: {
    path: '/v1/payments/inquiryPayment',
    isComplete: (fields): fields is Answered & PaymentFound =>
      isAmount(fields['paymentAmount']) &&
      hasTexts(fields, [
        'paymentStatus',
        'paymentResultCode',
        'paymentResultMessage',
        'paymentRequestId',
        'paymentId',
        'paymentCreateTime',
      ]),
  },
};
