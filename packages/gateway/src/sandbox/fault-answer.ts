import { isoTime } from '@tillgate/contract';
import type { MadeFault } from '@tillgate/contract/sandbox';
import type { StoredFault } from '../db/faults.js';

/** What is told of a fault. */
export function faultAnswer({ faultId, fault, timesLeft, endsAtMs }: StoredFault): MadeFault {
  return {
    faultId,
    fault,
    ...(timesLeft === undefined ? {} : { timesLeft }),
    ...(endsAtMs === undefined ? {} : { endsAt: isoTime(endsAtMs) }),
  };
}
