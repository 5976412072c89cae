import type { SandboxHappening } from '@tillgate/contract/sandbox';
import type { Happening } from '../domain/happening.js';

/** A happening as it is told. */
export function happeningAnswer(happening: Happening): SandboxHappening {
  const time = clockTime(happening.atMs);
  switch (happening.kind) {
    case 'OPERATION': {
      const { paymentId, paymentRequestId, operationId, operation, state, resultCode } = happening;
      return {
        type: 'OPERATION',
        time,
        paymentId,
        paymentRequestId,
        operationId,
        operation,
        state,
        resultCode,
      };
    }
    case 'NOTIFICATION': {
      const { deliveryId, notifyType, paymentId, attempt, httpStatus, error, state } = happening;
      const told = { deliveryId, notifyType, paymentId, attempt, httpStatus, error, state };
      const { nextAttemptAtMs } = happening;
      const nextAttemptTime = nextAttemptAtMs === undefined ? undefined : clockTime(nextAttemptAtMs);
      return { type: 'NOTIFICATION', time, ...told, nextAttemptTime };
    }
    case 'DISPUTE': {
      const { disputeId, paymentId, change } = happening;
      return { type: 'DISPUTE', time, disputeId, paymentId, change };
    }
    case 'VAULTING':
      return { type: 'VAULTING_CLOSED', time, vaultingRequestId: happening.vaultingRequestId };
  }
}

/** ISO 8601 in UTC, to the millisecond. */
export function clockTime(ms: number): string {
  return new Date(ms).toISOString();
}
