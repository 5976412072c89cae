import type * as contract from '@tillgate/contract';
import { describe, expectTypeOf, it } from 'vitest';
import { isSuccessful } from './index.js';
import type * as sdk from './index.js';
import type { KnownResultCode } from './result-codes.js';

/** A response of the contract whose status is `S`. */
type Succeeded<Response, Required extends keyof Response> = Omit<Response, 'result' | Required> & {
  [Field in Required]-?: NonNullable<Response[Field]>;
} & { result: contract.Result & { resultStatus: 'S' } };

type WithoutNulls<T> = { [Field in keyof T]: Exclude<T[Field], null> };

describe('the published types are those of the contract', () => {
  it('for requests', () => {
    expectTypeOf<sdk.CreatePaymentSessionRequest>().toEqualTypeOf<contract.CreatePaymentSessionRequest>();
    expectTypeOf<sdk.InquiryPaymentRequest>().toExtend<contract.InquiryPaymentRequest>();
    expectTypeOf<keyof sdk.InquiryPaymentRequest>().toEqualTypeOf<keyof contract.InquiryPaymentRequest>();
  });

  it('for codes, amounts and cards', () => {
    expectTypeOf<KnownResultCode>().toEqualTypeOf<contract.ResultCode>();
    expectTypeOf<sdk.Amount>().toEqualTypeOf<contract.Amount>();
    expectTypeOf<sdk.PaymentResultInfo>().toEqualTypeOf<contract.PaymentResultInfo>();
    expectTypeOf<contract.PaymentStatus>().toExtend<sdk.PaymentStatus>();
  });

  it('for answers', () => {
    type Created = Succeeded<
      contract.CreatePaymentSessionResponse,
      'paymentSessionData' | 'paymentSessionId' | 'paymentSessionExpiryTime'
    >;
    type Found = WithoutNulls<
      Succeeded<
        contract.InquiryPaymentResponse,
        | 'paymentStatus'
        | 'paymentResultCode'
        | 'paymentResultMessage'
        | 'paymentRequestId'
        | 'paymentId'
        | 'paymentAmount'
        | 'paymentCreateTime'
      >
    >;
    expectTypeOf<Created>().toExtend<sdk.PaymentSessionCreated>();
    expectTypeOf<keyof Created>().toEqualTypeOf<keyof sdk.PaymentSessionCreated>();
    expectTypeOf<Found>().toExtend<sdk.PaymentFound>();
    expectTypeOf<keyof Found>().toEqualTypeOf<keyof sdk.PaymentFound>();
    expectTypeOf<keyof contract.Transaction>().toEqualTypeOf<keyof sdk.Transaction>();
  });

  it('for notifications', () => {
    expectTypeOf<contract.NotifyPayment>().toExtend<sdk.PaymentResultNotification>();
    expectTypeOf<keyof contract.NotifyPayment>().toEqualTypeOf<keyof sdk.PaymentResultNotification>();
    expectTypeOf<contract.NotifyCapture>().toExtend<sdk.CaptureResultNotification>();
    expectTypeOf<keyof contract.NotifyCapture>().toEqualTypeOf<keyof sdk.CaptureResultNotification>();
  });
});

describe('an answer', () => {
  it('is narrowed by isSuccessful, both ways', () => {
    const narrow = (answer: sdk.InquiryPaymentAnswer) => {
      if (isSuccessful(answer)) expectTypeOf(answer).toEqualTypeOf<sdk.PaymentFound>();
      else expectTypeOf(answer).toEqualTypeOf<sdk.Failure>();
    };
    expectTypeOf(narrow).returns.toBeVoid();
  });
});
