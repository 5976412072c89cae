import { type NotifyType, wireMethods, type WireMethodName } from '@tillgate/contract';
import type * as contract from '@tillgate/contract';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { outdated } from '../generate/generate.mjs';
import { isSuccessful } from './index.js';
import type * as sdk from './index.js';
import { methods, type notifications } from './wire-methods.js';

type Request<Method extends WireMethodName> = (typeof wireMethods)[Method]['request']['_zod']['input'];

/** The optional fields of the contract's response, without nulls: what a success of the client has, and may lack. */
type Response<Method extends WireMethodName> = WithoutNulls<
  Omit<(typeof wireMethods)[Method]['response']['_zod']['output'], 'result'>
>;
type WithoutNulls<T> = { [Field in keyof T]: Exclude<T[Field], null> };
type Optional<Success> = { [Field in Exclude<keyof Success, 'result'>]?: Success[Field] | undefined };

describe('the wire types', () => {
  it('are what the contract says; if this fails, run: npm run generate -w packages/server-sdk', async () => {
    expect(await outdated()).toEqual([]);
  });

  it('hold every method and every notification of the contract', () => {
    expect(Object.keys(methods).sort()).toEqual(Object.keys(wireMethods).sort());
    expect(Object.values(methods).map(({ path }) => path)).toEqual(
      Object.keys(methods).map((name) => new Map(Object.entries(wireMethods)).get(name)?.path),
    );
    expectTypeOf<keyof typeof notifications>().toEqualTypeOf<NotifyType>();
    expectTypeOf<sdk.KnownResultCode>().toEqualTypeOf<contract.ResultCode>();
  });

  it('of requests are what the contract takes', () => {
    expectTypeOf<sdk.CreatePaymentSessionRequest>().toExtend<Request<'createPaymentSession'>>();
    expectTypeOf<sdk.RetrievePaymentSessionRequest>().toExtend<Request<'retrievePaymentSession'>>();
    expectTypeOf<sdk.PayRequest>().toExtend<Request<'pay'>>();
    expectTypeOf<sdk.InquiryPaymentRequest>().toExtend<Request<'inquiryPayment'>>();
    expectTypeOf<sdk.CaptureRequest>().toExtend<Request<'capture'>>();
    expectTypeOf<sdk.UpdateAmountRequest>().toExtend<Request<'updateAmount'>>();
    expectTypeOf<sdk.CancelRequest>().toExtend<Request<'cancel'>>();
    expectTypeOf<sdk.RefundRequest>().toExtend<Request<'refund'>>();
    expectTypeOf<sdk.InquiryRefundRequest>().toExtend<Request<'inquiryRefund'>>();
    expectTypeOf<sdk.AcceptDisputeRequest>().toExtend<Request<'acceptDispute'>>();
    expectTypeOf<sdk.SupplyDefenseDocumentRequest>().toExtend<Request<'supplyDefenseDocument'>>();
    expectTypeOf<sdk.DownloadDisputeEvidenceRequest>().toExtend<Request<'downloadDisputeEvidence'>>();
    expectTypeOf<sdk.CreateVaultingSessionRequest>().toExtend<Request<'createVaultingSession'>>();
    expectTypeOf<sdk.InquireVaultingRequest>().toExtend<Request<'inquireVaulting'>>();
    expectTypeOf<sdk.TokenRequest>().toExtend<Request<'inquireToken'>>();
    expectTypeOf<sdk.TokenRequest>().toExtend<Request<'deleteToken'>>();
  });

  it('of answers take what the contract gives, field by field', () => {
    expectTypeOf<Response<'createPaymentSession'>>().toExtend<Optional<sdk.PaymentSessionCreated>>();
    expectTypeOf<Response<'retrievePaymentSession'>>().toExtend<Optional<sdk.PaymentSessionRetrieved>>();
    expectTypeOf<Response<'pay'>>().toExtend<Optional<sdk.PaymentMade>>();
    expectTypeOf<Response<'pay'>>().toExtend<Optional<sdk.PaymentInProcess>>();
    expectTypeOf<Response<'inquiryPayment'>>().toExtend<Optional<sdk.PaymentFound>>();
    expectTypeOf<Response<'capture'>>().toExtend<Optional<sdk.PaymentCaptured>>();
    expectTypeOf<Response<'updateAmount'>>().toExtend<Optional<sdk.AmountUpdated>>();
    expectTypeOf<Response<'cancel'>>().toExtend<Optional<sdk.PaymentCancelled>>();
    expectTypeOf<Response<'refund'>>().toExtend<Optional<sdk.PaymentRefunded>>();
    expectTypeOf<Response<'inquiryRefund'>>().toExtend<Optional<sdk.RefundFound>>();
    expectTypeOf<Response<'acceptDispute'>>().toExtend<Optional<sdk.DisputeAccepted>>();
    expectTypeOf<Response<'supplyDefenseDocument'>>().toExtend<Optional<sdk.DefenseDocumentSupplied>>();
    expectTypeOf<Response<'downloadDisputeEvidence'>>().toExtend<Optional<sdk.DisputeEvidenceFound>>();
    expectTypeOf<Response<'createVaultingSession'>>().toExtend<Optional<sdk.VaultingSessionCreated>>();
    expectTypeOf<Response<'inquireVaulting'>>().toExtend<Optional<sdk.VaultingFound>>();
    expectTypeOf<Response<'inquireToken'>>().toExtend<Optional<sdk.TokenFound>>();
    expectTypeOf<Response<'deleteToken'>>().toExtend<Optional<sdk.TokenDeleted>>();
  });

  it('of notifications take what the contract sends', () => {
    expectTypeOf<contract.NotifyUpdateAmount>().toExtend<sdk.UpdateAmountResultNotification>();
    expectTypeOf<contract.NotifyCapture>().toExtend<sdk.CaptureResultNotification>();
    expectTypeOf<contract.NotifyRefund>().toExtend<sdk.RefundResultNotification>();
    expectTypeOf<contract.NotifyVaulting>().toExtend<sdk.VaultingResultNotification>();
    expectTypeOf<contract.NotifyDispute>().toExtend<sdk.DisputeResultNotification>();
    expectTypeOf<Omit<contract.NotifyPayment, 'notifyType'>>().toExtend<
      Omit<sdk.PaymentResultNotification, 'notifyType'>
    >();
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

  it('of pay has a third form: in process, where the buyer may have to authenticate', () => {
    const narrow = (answer: sdk.PayAnswer) => {
      if (isSuccessful(answer)) expectTypeOf(answer).toEqualTypeOf<sdk.PaymentMade>();
      else if ('paymentId' in answer) expectTypeOf(answer).toEqualTypeOf<sdk.PaymentInProcess>();
      else expectTypeOf(answer).toEqualTypeOf<sdk.Failure>();
    };
    expectTypeOf(narrow).returns.toBeVoid();
  });
});
