import type { TransStatus } from '@tillgate/contract/three-d-secure';

/**
 * The issuer's method page. QUICK answers at once, SLOW only when the 3DS Server has stopped waiting for it (after 10 s),
 * SILENT never.
 */
export type MethodPage = 'QUICK' | 'SLOW' | 'SILENT';

/**
 * What goes wrong with an authentication.
 *
 *     ANSWER_ERRO          the directory server answers an AReq with Erro
 *     ANSWER_NEVER         it does not answer
 *     ANSWER_BROKEN        it answers with an ARes that breaks the shape
 *     OLD_VERSION          the issuer speaks 2.1.0 alone
 */
export type AuthenticationMishap = 'ANSWER_ERRO' | 'ANSWER_NEVER' | 'ANSWER_BROKEN' | 'OLD_VERSION';

/** How 3-D Secure goes with a card, where it is asked. `{}` is an ordinary card. */
export interface AuthenticationPlan {
  /** How it begins, whatever the 3DS Server prefers. Absent: as the 3DS Server prefers, and with a challenge where it does not. */
  readonly transStatus?: TransStatus;
  /** Absent: there is no such page. */
  readonly method?: MethodPage;
  readonly mishap?: AuthenticationMishap;
}
