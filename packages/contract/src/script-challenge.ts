import { z } from 'zod';

const waitMsSchema = z.int().min(0).max(900_000);
const reasonSchema = z.string().regex(/^\d{2}$/);

/** How the result of a challenge (RReq) gets to the 3DS Server. Absent: once, at once. */
export const resultTravelSchema = z.strictObject({
  delayMs: waitMsSchema.optional(),
  /** How often it is sent: 0 it is lost, 2 it comes twice. Absent: once. */
  copies: z.int().min(0).max(5).optional(),
});
export type ResultTravel = z.infer<typeof resultTravelSchema>;

const endingFields = {
  /** How long after it is told. Absent: at once. */
  afterMs: waitMsSchema.optional(),
  result: resultTravelSchema.optional(),
};

/** The end of a challenge without a browser. */
export const challengeEndingSchema = z.discriminatedUnion('end', [
  /** The holder proved who they are: Y. */
  z.strictObject({ end: z.literal('COMPLETE'), ...endingFields }),
  /** They could not: N. `transStatusReason` absent: 19, too many attempts. */
  z.strictObject({ end: z.literal('FAIL'), transStatusReason: reasonSchema.optional(), ...endingFields }),
  /** They did not want to: N with `challengeCancel` 01. */
  z.strictObject({ end: z.literal('CANCEL'), ...endingFields }),
  /** They left: no result will ever come. */
  z.strictObject({ end: z.literal('ABANDON') }),
]);
export type ChallengeEnding = z.infer<typeof challengeEndingSchema>;

/** A challenge that runs, or that ended a while ago. */
export const scriptedChallengeSchema = z.object({
  acsTransID: z.string(),
  threeDSServerTransID: z.string(),
  /** `threeDSRequestorID` of its AReq. */
  merchantId: z.string(),
  lastFour: z.string().regex(/^\d{4}$/),
  /** In the smallest unit. */
  amount: z.object({ currency: z.string().length(3), value: z.string().regex(/^\d+$/) }),
  /** Absent: it runs. */
  transStatus: z.enum(['Y', 'A', 'N', 'U', 'R']).optional(),
});
export type ScriptedChallenge = z.infer<typeof scriptedChallengeSchema>;

/** The oldest first. */
export const scriptedChallengeListSchema = z.object({ challenges: z.array(scriptedChallengeSchema) });
