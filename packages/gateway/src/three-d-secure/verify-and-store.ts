import { noteVaultingDecline } from '../db/vaultings.js';
import { settleVaulting } from '../db/settle-vaulting.js';
import { mayAuthorize, type AuthenticationResult } from '../domain/authentication.js';
import type { Outcome } from '../domain/settle.js';
import type { Vaulting } from '../domain/vaulting.js';
import type { Charge } from '../operations/authorize.js';
import { at } from '../operations/carry-out.js';
import { cardToStore } from '../operations/stored-cards.js';
import type { Acquirer, Context } from '../ports.js';
import { recordVerification } from './record-verification.js';

/** A card that is to be stored in a vaulting. */
export interface StoringAttempt {
  readonly vaulting: Vaulting;
  readonly operationId: string;
  readonly charge: Charge;
}

/**
 * Has the network verify a card, and stores it. A verification holds no money, so one without an answer is left alone, and
 * the buyer may try again, as after a decline. `authentication`: how 3-D Secure ended, where it was asked.
 */
export async function verifyAndStore(
  context: Context,
  acquirer: Acquirer,
  attempt: StoringAttempt,
  authentication?: AuthenticationResult,
): Promise<void> {
  const { vaulting, charge } = attempt;
  const outcome =
    authentication && !mayAuthorize(authentication)
      ? notAuthenticated
      : await verified(context, acquirer, attempt);
  if (outcome.kind !== 'APPROVED') {
    const code = outcome.kind === 'DECLINED' ? outcome.resultCode : 'UNKNOWN_EXCEPTION';
    await noteVaultingDecline(context.db, vaulting.vaultingId, code);
    return;
  }
  const toStore = cardToStore(context.vault, vaulting.clientId, charge.card, outcome.cardResult);
  await settleVaulting(context.db, vaulting, { kind: 'VERIFIED', card: toStore }, at(context));
  context.wakeWorker();
}

const notAuthenticated = { kind: 'DECLINED', resultCode: 'USER_PAYMENT_VERIFICATION_FAILED' } as const;

async function verified(
  context: Context,
  acquirer: Acquirer,
  { vaulting, operationId, charge }: StoringAttempt,
): Promise<Outcome> {
  const { card, circumstances } = charge;
  const call = { operationId, merchantId: vaulting.clientId, card, ...circumstances };
  const outcome = await acquirer.verify(call);
  recordVerification(context, vaulting, { operationId, outcome });
  return outcome;
}
