import type { NetworkDisputeState } from '@tillgate/contract/network-disputes';
import type { DisputeEntry } from './dispute-entry.js';
import { isOver } from './dispute-transitions.js';

/** What chargebacks mean for the merchant's money. */
export interface DisputeSums {
  /** Kept from the merchant until they are over. */
  readonly disputedMinor: bigint;
  /** Given to cardholders. */
  readonly chargedBackMinor: bigint;
}

const lost: ReadonlySet<NetworkDisputeState> = new Set(['ACCEPTED', 'LOST']);

/** Of the disputes of one authorisation. Requests for documents move nothing. */
export function disputeSums(disputes: readonly DisputeEntry[]): DisputeSums {
  const chargebacks = disputes.filter(({ type }) => type === 'CHARGEBACK');
  return {
    disputedMinor: sum(chargebacks.filter(({ state }) => !isOver(state))),
    chargedBackMinor: sum(chargebacks.filter(({ state }) => lost.has(state))),
  };
}

function sum(disputes: readonly DisputeEntry[]): bigint {
  return disputes.reduce((total, { amount }) => total + BigInt(amount.value), 0n);
}
