import type {
  AuthorizationRequest,
  CaptureRequest,
  IncrementRequest,
  RefundRequest,
  VerificationRequest,
  VoidRequest,
} from '@tillgate/contract/acquirer';
import type { Later } from './behaviour.js';
import type { DisputePlan } from './disputes/dispute-plan.js';

/** What the books keep of an operation that came with a card: nothing of the card but what will become of it. */
export type CardOperation =
  | ({
      readonly kind: 'AUTHORIZATION';
      readonly later: Later;
      readonly dispute?: DisputePlan | undefined;
    } & Pick<AuthorizationRequest, 'operationId' | 'paymentId' | 'merchantId' | 'amount'>)
  | ({ readonly kind: 'VERIFICATION' } & Pick<VerificationRequest, 'operationId' | 'merchantId'>);

/** An operation on an authorisation, as it came in. */
export type LaterOperation =
  | ({ readonly kind: 'INCREMENT' } & IncrementRequest)
  | ({ readonly kind: 'CAPTURE' } & CaptureRequest)
  | ({ readonly kind: 'VOID' } & VoidRequest)
  | ({ readonly kind: 'REFUND' } & RefundRequest);

interface Content {
  readonly kind: string;
  readonly authorizationId?: string | undefined;
  readonly amount?: { readonly currency: string; readonly value: string } | undefined;
  readonly isFinal?: boolean | undefined;
}

/** All that the books keep of what was asked, as one text: two contents of one operation id differ in it. */
export function contentOf({ kind, authorizationId, amount, isFinal = false }: Content): string {
  return JSON.stringify([kind, authorizationId, amount?.currency, amount?.value, isFinal]);
}
