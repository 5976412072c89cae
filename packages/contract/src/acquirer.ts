import { z } from 'zod';

/**
 * The protocol between the gateway and the simulated card network, JSON over HTTP:
 *
 *     POST /v1/authorizations                AuthorizationRequest -> OperationReply   holds funds
 *     POST /v1/verifications                 VerificationRequest  -> OperationReply   checks a card, holds nothing
 *     POST /v1/increments                    IncrementRequest     -> OperationReply   holds more funds
 *     POST /v1/captures                      CaptureRequest       -> OperationReply   takes what is held
 *     POST /v1/voids                         VoidRequest          -> OperationReply   releases what is held and not taken
 *     POST /v1/refunds                       RefundRequest        -> OperationReply   gives back what was taken
 *     GET  /v1/operations/<operation id>     -> OperationReply, or 404 OPERATION_NOT_RECEIVED
 *     POST /v1/operations/<operation id>/abandon   AbandonmentRequest, or nothing -> OperationReply
 *
 * `operationId` is the gateway's and makes every call repeatable: the same id is answered with the first
 * outcome and moves money once. To abandon an operation that was never received makes it DECLINED, so that a copy
 * of it which is still on its way comes too late; one that was received is answered as by an inquiry.
 * A message that breaks these shapes is refused with HTTP 400 BODY_NOT_VALID, and nothing was done.
 * Amounts are whole numbers of the smallest unit, as text.
 */
const amountSchema = z.object({ currency: z.string().length(3), value: z.string().regex(/^[1-9]\d{0,15}$/) });
const operationIdSchema = z.string().min(1).max(64);

const cardSchema = z.object({
  number: z.string().regex(/^\d{12,19}$/),
  expiryMonth: z.string().regex(/^\d{2}$/),
  expiryYear: z.string().regex(/^\d{2}$/),
  /** Absent where a stored card is used without its holder. */
  cvv: z
    .string()
    .regex(/^\d{3,4}$/)
    .optional(),
  holderName: z.string().max(128).optional(),
});

/** For address verification. Lengths: Antom's `Address`. */
const billingAddressSchema = z.object({
  /** ISO 3166, two letters. */
  region: z.string().regex(/^[A-Z]{2}$/),
  state: z.string().max(8).optional(),
  city: z.string().max(32).optional(),
  address1: z.string().max(256).optional(),
  address2: z.string().max(256).optional(),
  zipCode: z.string().max(32).optional(),
});

/** Who pays, where the card's country asks: Brazil the first, Korea the others. */
const cardholderSchema = z.object({
  cpf: z
    .string()
    .regex(/^\d{11}$/)
    .optional(),
  birthDate: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional(),
  businessNo: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  /** The first two digits of the card's password. */
  passwordDigits: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
});

/** What is sent with a card besides its own data. */
const circumstances = {
  /** Of a co-badged card: the brand by which it is to go. Absent: the network chooses. */
  selectedBrand: z.string().max(64).optional(),
  billingAddress: billingAddressSchema.optional(),
  cardholder: cardholderSchema.optional(),
};

/** What 3-D Secure proved before the authorisation; fields as in EMV 3-D Secure. */
const authenticationSchema = z.object({
  messageVersion: z.string().max(8),
  transStatus: z.enum(['Y', 'A', 'U', 'I']),
  eci: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  authenticationValue: z.string().max(64).optional(),
  dsTransID: z.string().max(64).optional(),
});
export type NetworkAuthentication = z.infer<typeof authenticationSchema>;

export const authorizationRequestSchema = z.object({
  operationId: operationIdSchema,
  paymentId: z.string().max(64),
  merchantId: z.string().max(64),
  amount: amountSchema,
  card: cardSchema,
  ...circumstances,
  /** How many monthly parts the holder pays in. Absent: one. The merchant gets it all at once. */
  installments: z.int().min(2).max(36).optional(),
  /** Absent: the cardholder was not authenticated. */
  authentication: authenticationSchema.optional(),
  /** The exemption from strong authentication that the merchant asks for; the issuer may refuse it with a soft decline. */
  exemption: z.enum(['lowValue', 'transactionRiskAnalysis']).optional(),
  /** MERCHANT: the holder is not there; a recurring or unscheduled charge. Absent: CUSTOMER. */
  initiator: z.enum(['CUSTOMER', 'MERCHANT']).optional(),
  /** `networkTransactionId` of the first payment, for a merchant's charge and for a stored card. */
  previousTransactionId: z.string().max(256).optional(),
});
export type AuthorizationRequest = z.infer<typeof authorizationRequestSchema>;

export const verificationRequestSchema = z.object({
  operationId: operationIdSchema,
  merchantId: z.string().max(64),
  card: cardSchema,
  ...circumstances,
});
export type VerificationRequest = z.infer<typeof verificationRequestSchema>;

/** An operation on an authorisation; `authorizationId` is the `operationId` of the authorisation. */
const onAuthorization = { operationId: operationIdSchema, authorizationId: operationIdSchema };

/** `amount` is what is held in addition. */
export const incrementRequestSchema = z.object({ ...onAuthorization, amount: amountSchema });
export type IncrementRequest = z.infer<typeof incrementRequestSchema>;

export const captureRequestSchema = z.object({
  ...onAuthorization,
  amount: amountSchema,
  /** No capture follows: the rest is released. Absent: false. */
  isFinal: z.boolean().optional(),
});
export type CaptureRequest = z.infer<typeof captureRequestSchema>;

export const voidRequestSchema = z.object(onAuthorization);
export type VoidRequest = z.infer<typeof voidRequestSchema>;

/** Out of what was captured of the authorisation. */
export const refundRequestSchema = z.object({ ...onAuthorization, amount: amountSchema });
export type RefundRequest = z.infer<typeof refundRequestSchema>;

/** Gives up an operation. `merchantId`: whose it is; what is reset of that merchant is also this. */
export const abandonmentRequestSchema = z.object({ merchantId: z.string().max(64).optional() });
export type AbandonmentRequest = z.infer<typeof abandonmentRequestSchema>;

/** The `code` of the 404 by which the network says that it knows nothing of an operation. */
export const operationNotReceived = 'OPERATION_NOT_RECEIVED';

/** The `code` of the 400 by which the network says that it did not understand, and did nothing. */
export const bodyNotValid = 'BODY_NOT_VALID';

const codeSchema = z.string().max(64);

/** What the issuer tells of a card. */
export const cardFactsSchema = z.object({
  /** Of a co-badged card: the one by which it went. */
  brand: codeSchema,
  /** The last four digits; all of the number that leaves the network. */
  lastFour: z.string().regex(/^\d{4}$/),
  issuingCountry: z.string().length(2),
  funding: z.enum(['CREDIT', 'DEBIT', 'PREPAID']),
  category: z.enum(['CONSUMER', 'COMMERCIAL']),
});
export type CardFacts = z.infer<typeof cardFactsSchema>;

const approvedSchema = z.object({
  state: z.literal('APPROVED'),
  authorizationCode: codeSchema.optional(),
  networkTransactionId: codeSchema.optional(),
  /** ARN of a capture or refund: 23 digits. */
  acquirerReferenceNo: codeSchema.optional(),
  /** RRN: twelve characters, ISO 8583 field 37. */
  retrievalReferenceNo: codeSchema.optional(),
  /** Of an authorisation: whether more may be held later. */
  allowsIncrement: z.boolean().optional(),
  /** Of an authorisation in parts: how many. Absent: the holder pays it at once. */
  installments: z.int().min(2).max(36).optional(),
  avsResult: codeSchema.optional(),
  cvvResult: codeSchema.optional(),
  card: cardFactsSchema.optional(),
});

const declinedSchema = z.object({
  state: z.literal('DECLINED'),
  /** The decline as one of the gateway's result codes; codes it does not know count as PROCESS_FAIL. */
  reason: codeSchema,
  /** The issuer's own code and text (ISO 8583 field 39). */
  issuerCode: codeSchema.optional(),
  /** The scheme's advice on trying again (MAC), two characters. */
  merchantAdviceCode: codeSchema.optional(),
  issuerMessage: z.string().max(256).optional(),
  avsResult: codeSchema.optional(),
  cvvResult: codeSchema.optional(),
  card: cardFactsSchema.optional(),
});

const pendingSchema = z.object({ state: z.literal('PENDING') });

export const operationReplySchema = z.discriminatedUnion('state', [
  approvedSchema,
  declinedSchema,
  pendingSchema,
]);
export type OperationReply = z.infer<typeof operationReplySchema>;
