import type { Outcome } from '../domain/settle.js';
import type { Vaulting } from '../domain/vaulting.js';
import type { Context } from '../ports.js';

/** Records what the network said of a card that is to be stored: result, and how address and security code were checked. */
export function recordVerification(
  context: Context,
  { clientId, vaultingRequestId }: Vaulting,
  { operationId, outcome }: { readonly operationId: string; readonly outcome: Outcome },
): void {
  context.activity.record({
    kind: 'VERIFICATION',
    clientId,
    vaultingRequestId,
    atMs: context.clock.nowMs(),
    name: outcome.kind,
    details: { operationId, ...resultOf(outcome) },
  });
}

/** Facts of the card that may be shown to whoever reads messages. */
function resultOf(outcome: Outcome): Readonly<Record<string, string | undefined>> {
  if (outcome.kind !== 'APPROVED' && outcome.kind !== 'DECLINED') return {};
  const { cardBrand, lastFour, avsResultRaw, cvvResultRaw, networkTransactionId } = outcome.cardResult;
  const resultCode = outcome.kind === 'DECLINED' ? outcome.resultCode : 'SUCCESS';
  return { resultCode, cardBrand, lastFour, avsResultRaw, cvvResultRaw, networkTransactionId };
}
