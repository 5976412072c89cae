import type { NetworkDisputeState } from '@tillgate/contract/network-disputes';

/** Where a dispute can go from where it is; one that went nowhere from there is over. */
const next: Readonly<Record<NetworkDisputeState, readonly NetworkDisputeState[]>> = {
  OPEN: ['DEFENDED', 'ACCEPTED', 'WON', 'LOST', 'WITHDRAWN'],
  DEFENDED: ['WON', 'LOST', 'WITHDRAWN'],
  ACCEPTED: [],
  WON: [],
  LOST: [],
  WITHDRAWN: [],
};

/** Whether a dispute may go from one state to another. */
export function mayGo(from: NetworkDisputeState, to: NetworkDisputeState): boolean {
  return next[from].includes(to);
}

/** Whether nothing can happen to it any more. */
export function isOver(state: NetworkDisputeState): boolean {
  return next[state].length === 0;
}
