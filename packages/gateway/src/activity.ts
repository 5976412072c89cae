import { consoleSchemas } from '@tillgate/contract/console';
import { z } from 'zod';

/** What of an entry is for one kind only, as its column holds it. */
export const apiCallDetailsSchema = z.object({
  httpMethod: z.string(),
  path: z.string(),
  /** The address that it came from. */
  from: z.string(),
  requestHeaders: z.record(z.string(), z.string()),
  requestBody: z.string(),
  responseBody: z.string(),
  durationMs: z.number(),
  /** Why it was refused before it was carried out. */
  refusal: z.string().optional(),
  /** Where that was because of its signature. */
  signature: consoleSchemas.readApiCall.answer.shape.signature,
});
export type ApiCallDetails = z.infer<typeof apiCallDetailsSchema>;

/** Facts of an event or a message by their names. */
export const factsSchema = z.record(z.string(), z.unknown());
type Facts = z.infer<typeof factsSchema>;

/** What the form and its buyer did. */
export type FormEvent = 'FORM_LOADED' | 'CARD_SUBMITTED' | 'CHALLENGE_LEFT' | 'RESULT_TOLD';

/**
 * Messages of EMV 3-D Secure, and when the issuer's method page was shown and was through. CReq: the challenge was shown.
 * CRes: the buyer is back; the browser carries it, so that it proves nothing. Erro: with `errorComponent` S we sent it, else
 * it came. NO_ANSWER: nothing came to an AReq (`why` SILENT), or what is no answer (BROKEN), or one of another transaction.
 */
export type ThreeDSecureMessage =
  | 'METHOD_SHOWN'
  | 'METHOD_OVER'
  | 'AReq'
  | 'ARes'
  | 'CReq'
  | 'CRes'
  | 'RReq'
  | 'RRes'
  | 'Erro'
  | 'NO_ANSWER';

/** What the network said of a card that is to be stored: APPROVED, DECLINED, or no answer that settles it. */
export type VerificationAnswer = 'APPROVED' | 'DECLINED' | 'PENDING' | 'UNKNOWN';

interface Entry {
  readonly clientId: string;
  /** What it names of a payment: it belongs to the payment that has either. */
  readonly paymentRequestId?: string | undefined;
  readonly paymentId?: string | undefined;
  /** Of the vaulting that it belongs to. */
  readonly vaultingRequestId?: string | undefined;
  /** By the merchant's clock, epoch milliseconds. */
  readonly atMs: number;
}

/** Something that was said around a payment, or around a card that is to be stored. Whoever makes an entry has left out what is secret. */
export type ActivityEntry = Entry &
  (
    | {
        readonly kind: 'API_CALL';
        /** The wire method; `unknown` where the path names none. */
        readonly name: string;
        readonly resultCode: string;
        readonly resultStatus: string;
        readonly details: ApiCallDetails;
      }
    | { readonly kind: 'FORM'; readonly name: FormEvent; readonly details: Facts }
    | { readonly kind: 'THREE_D_SECURE'; readonly name: ThreeDSecureMessage; readonly details: Facts }
    | { readonly kind: 'VERIFICATION'; readonly name: VerificationAnswer; readonly details: Facts }
  );
