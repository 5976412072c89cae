import { z } from 'zod';
import { challengeEndingSchema, resultTravelSchema } from './script-challenge.js';
import { scriptMatchSchema } from './script-match.js';
import { erroCodes, transStatusSchema } from './three-d-secure.js';

/** A real delay; the gateway's clock of a sandbox does not know of it. */
const delayMsSchema = z.int().min(0).max(60_000);
const codeSchema = z.string().min(1).max(64);
const letterSchema = z.string().regex(/^[A-Z\d]$/);

const operationTravel = {
  /** The request reaches the ledger so much later; until then the operation is not known there. */
  delayRequestMs: delayMsSchema.optional(),
  /** The operation is booked at once, and answered so much later. */
  delayReplyMs: delayMsSchema.optional(),
  /**
   * PEND: answered PENDING, until somebody asks after it. LOSE_REPLY: booked, and the connection breaks. LOSE_REQUEST: the
   * connection breaks and nothing is booked. Absent: the answer arrives.
   */
  delivery: z.enum(['PEND', 'LOSE_REPLY', 'LOSE_REQUEST']).optional(),
  /** Of an authorisation or a verification: what the issuer finds of address and security code, in place of its own. */
  avsResult: letterSchema.optional(),
  cvvResult: letterSchema.optional(),
};

/** What becomes of an operation that the ledger allows. */
export const operationThenSchema = z.discriminatedUnion('answer', [
  /** What the card is there to show. */
  z.strictObject({ answer: z.literal('AS_CARD'), ...operationTravel }),
  z.strictObject({ answer: z.literal('APPROVED'), ...operationTravel }),
  z.strictObject({
    answer: z.literal('DECLINED'),
    /** A result code of the gateway's. What is not told of the issuer is as its own decline for this reason. */
    reason: codeSchema,
    /** ISO 8583 field 39, and its text. */
    issuerCode: codeSchema.optional(),
    issuerMessage: z.string().max(256).optional(),
    /** The scheme's advice on trying again (MAC), two characters. */
    merchantAdviceCode: codeSchema.optional(),
    ...operationTravel,
  }),
]);
export type OperationThen = z.infer<typeof operationThenSchema>;

/** How somebody who asks after an operation, or gives it up, is answered. */
export const inquiryThenSchema = z.strictObject({
  /** STILL_PENDING: what is pending stays so; anything else is answered as it is booked. */
  answer: z.enum(['AS_BOOKED', 'STILL_PENDING']),
  delayReplyMs: delayMsSchema.optional(),
  /** LOSE_REQUEST: the network never hears of it. LOSE_REPLY: it does, and the connection breaks. */
  delivery: z.enum(['LOSE_REPLY', 'LOSE_REQUEST']).optional(),
});
export type InquiryThen = z.infer<typeof inquiryThenSchema>;

/** How an AReq is answered. */
export const authenticationThenSchema = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('ARES'),
    /** Absent: as the card begins. */
    transStatus: transStatusSchema.optional(),
    transStatusReason: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    delayReplyMs: delayMsSchema.optional(),
  }),
  z.strictObject({
    answer: z.literal('ERRO'),
    errorCode: z.enum(erroCodes),
    delayReplyMs: delayMsSchema.optional(),
  }),
  /** The connection breaks without an answer. */
  z.strictObject({ answer: z.literal('NONE') }),
]);
export type AuthenticationThen = z.infer<typeof authenticationThenSchema>;

/** How a challenge goes, from its ARes on. AS_BUYER: the buyer ends it, and the rule says how the result travels. */
export const challengeThenSchema = z.discriminatedUnion('end', [
  z.strictObject({ end: z.literal('AS_BUYER'), result: resultTravelSchema.optional() }),
  ...challengeEndingSchema.options,
]);
export type ChallengeThen = z.infer<typeof challengeThenSchema>;

const ruleFields = {
  /** Absent: anything. */
  match: scriptMatchSchema.optional(),
  /** How often the rule is used; ALWAYS: without end. Absent: once. */
  times: z.union([z.int().min(1).max(1_000_000), z.literal('ALWAYS')]).optional(),
};

/** What a rule is about. OPERATION is any of the six that come before it. */
export const scriptRuleRequestSchema = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.enum(['AUTHORIZATION', 'VERIFICATION', 'INCREMENT', 'CAPTURE', 'VOID', 'REFUND', 'OPERATION']),
    ...ruleFields,
    then: operationThenSchema,
  }),
  z.strictObject({ on: z.enum(['INQUIRY', 'ABANDONMENT']), ...ruleFields, then: inquiryThenSchema }),
  z.strictObject({ on: z.literal('AUTHENTICATION'), ...ruleFields, then: authenticationThenSchema }),
  z.strictObject({ on: z.literal('CHALLENGE'), ...ruleFields, then: challengeThenSchema }),
]);
export type ScriptRuleRequest = z.infer<typeof scriptRuleRequestSchema>;

/** What the network adds to a rule. */
const storedFields = {
  ruleId: z.string(),
  /** How often it was used. */
  used: z.int().min(0),
  /** It was used as often as it may be, and is only listed. */
  isUsedUp: z.boolean(),
};
const [onOperation, onInquiry, onAuthentication, onChallenge] = scriptRuleRequestSchema.options;

/** A rule as the network tells of it. */
export const scriptRuleSchema = z.discriminatedUnion('on', [
  onOperation.extend(storedFields),
  onInquiry.extend(storedFields),
  onAuthentication.extend(storedFields),
  onChallenge.extend(storedFields),
]);
export type ScriptRule = z.infer<typeof scriptRuleSchema>;

/** All rules, in the order of their making, which is the order in which they are tried. */
export const scriptRuleListSchema = z.object({ rules: z.array(scriptRuleSchema) });
