import type { DisputeJudgedResult, DisputeNotificationType, DisputeType } from '@tillgate/contract';
import type { AcceptReason, Dispute, DisputeState } from './dispute.js';

/** Where a dispute may go from where it is. */
const legal: Readonly<Record<DisputeState, readonly DisputeState[]>> = {
  OPEN: ['DEFENDED', 'ACCEPTED', 'WON', 'LOST', 'CANCELLED'],
  DEFENDED: ['WON', 'LOST', 'CANCELLED'],
  ACCEPTED: [],
  WON: [],
  LOST: [],
  CANCELLED: [],
};

/** What the acquirer tells: the dispute as it stands there after its change of this number. */
export interface ToldChange {
  readonly change: number;
  readonly state: DisputeState;
  readonly acceptReason?: AcceptReason | undefined;
}

/** How a dispute stands from now on, and what is to be told of it. */
export interface DisputeStep {
  readonly dispute: Dispute;
  readonly notification: DisputeNotificationType;
}

/**
 * The next step to what is told; it is told again until there is none. Undefined: it is known already, or leads nowhere from
 * here.
 */
export function learn(dispute: Dispute, told: ToldChange, nowMs: number): DisputeStep | undefined {
  if (told.change <= dispute.progress.change || !legal[dispute.state].includes(told.state)) return undefined;
  const next = missedDefence(dispute, told) ?? told;
  const { state } = next;
  return {
    dispute: { ...dispute, state, progress: { ...dispute.progress, ...progressOf(dispute, next, nowMs) } },
    notification: notificationOf[state],
  };
}

/** Its end can be told before its defence, to another call. Nothing else can lie between the two. */
function missedDefence({ state, progress }: Dispute, told: ToldChange): ToldChange | undefined {
  const isMissed = state === 'OPEN' && told.change === progress.change + 2;
  return isMissed ? { change: progress.change + 1, state: 'DEFENDED' } : undefined;
}

/** The alert that its time runs out; undefined where it was sent, or the dispute is not open any more. */
export function alert(dispute: Dispute, nowMs: number): DisputeStep | undefined {
  const { state, progress } = dispute;
  if (state !== 'OPEN' || progress.alertedAtMs !== undefined) return undefined;
  return {
    dispute: { ...dispute, progress: { ...progress, alertedAtMs: nowMs } },
    notification: 'DEFENSE_DUE_ALERT',
  };
}

const notificationOf: Readonly<Record<DisputeState, DisputeNotificationType>> = {
  OPEN: 'DISPUTE_CREATED',
  DEFENDED: 'DEFENSE_SUPPLIED',
  ACCEPTED: 'DISPUTE_ACCEPTED',
  WON: 'DISPUTE_JUDGED',
  LOST: 'DISPUTE_JUDGED',
  CANCELLED: 'DISPUTE_CANCELLED',
};

function progressOf({ facts }: Dispute, told: ToldChange, nowMs: number): Dispute['progress'] {
  const { change, state, acceptReason = 'MERCHANT_ACCEPTED' } = told;
  switch (state) {
    case 'OPEN':
      return { change };
    case 'DEFENDED':
      return { change, defendedAtMs: nowMs };
    case 'ACCEPTED':
      return { change, acceptedAtMs: nowMs, acceptReason };
    case 'WON':
    case 'LOST':
      return { change, judgedAtMs: nowMs, judgedResult: judgedResults[facts.type][state] };
    case 'CANCELLED':
      return { change, cancelledAtMs: nowMs };
  }
}

const liability = { WON: 'ACCEPT_BY_CUSTOMER', LOST: 'ACCEPT_BY_MERCHANT' } as const;

/** Of a compliance request the documents are judged, of all others who bears the amount. */
const judgedResults: Readonly<Record<DisputeType, Readonly<Record<'WON' | 'LOST', DisputeJudgedResult>>>> = {
  CHARGEBACK: liability,
  RETRIEVAL_REQUEST: liability,
  COMPLIANCE_REQUEST: { WON: 'VALIDATE_SUCCESS', LOST: 'VALIDATE_FAIL' },
};
