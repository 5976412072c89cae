import type { TransStatus } from '@tillgate/contract/three-d-secure';

/**
 * The issuer's method page. QUICK answers at once, SLOW only when the 3DS Server has stopped waiting for it (after 10 s),
 * SILENT never.
 */
export type MethodPage = 'QUICK' | 'SLOW' | 'SILENT';

/**
 * What a challenge asks of the buyer. CODE: the code of a text message. APP: an approval in the bank's app. CHOICE: either,
 * as the buyer likes. TRUST: a code, and whether the merchant is to be trusted from now on.
 */
export type ChallengeKind = 'CODE' | 'APP' | 'CHOICE' | 'TRUST';

/**
 * What goes wrong with an authentication.
 *
 *     ANSWER_ERRO          the directory server answers an AReq with Erro
 *     ANSWER_NEVER         it does not answer
 *     ANSWER_BROKEN        it answers with an ARes that breaks the shape
 *     OLD_VERSION          the issuer speaks 2.1.0 alone
 *     CHALLENGE_BROKEN     the right code ends in U
 *     CHALLENGE_SLOW       every page of the challenge takes seconds
 *     CHALLENGE_SHORT      the ACS ends the challenge by itself soon
 *     RESULTS_TWICE        the RReq comes twice
 *     RESULTS_LATE         it comes when the browser is back
 *     RESULTS_NEVER        it does not come
 */
export type AuthenticationMishap =
  | 'ANSWER_ERRO'
  | 'ANSWER_NEVER'
  | 'ANSWER_BROKEN'
  | 'OLD_VERSION'
  | 'CHALLENGE_BROKEN'
  | 'CHALLENGE_SLOW'
  | 'CHALLENGE_SHORT'
  | 'RESULTS_TWICE'
  | 'RESULTS_LATE'
  | 'RESULTS_NEVER';

/** How 3-D Secure goes with a card, where it is asked. `{}` is an ordinary card. */
export interface AuthenticationPlan {
  /** How it begins, whatever the 3DS Server prefers. Absent: as the 3DS Server prefers, and with a challenge where it does not. */
  readonly transStatus?: TransStatus;
  /** Absent: there is no such page. */
  readonly method?: MethodPage;
  /** Absent: CODE. */
  readonly challenge?: ChallengeKind;
  readonly mishap?: AuthenticationMishap;
}
