import type { ChallengeThen, ResultTravel } from '@tillgate/contract/network-script';
import type { Step } from './take-step.js';

/** The step that a test has the challenge take; undefined where it is left to the buyer, or to nobody. */
export function toldStep(then: ChallengeThen): Step | undefined {
  switch (then.end) {
    case 'COMPLETE':
      return { kind: 'COMPLETE' };
    case 'FAIL':
      return { kind: 'FAIL', transStatusReason: then.transStatusReason };
    case 'CANCEL':
      return { kind: 'CANCEL' };
    case 'ABANDON':
    case 'AS_BUYER':
      return undefined;
  }
}

/** How its result travels; undefined: as with the card. */
export function toldTravel(then: ChallengeThen): ResultTravel | undefined {
  return then.end === 'ABANDON' ? { copies: 0 } : then.result;
}

/** How long after it was told the step is taken; undefined: at once. */
export function toldDelayMs(then: ChallengeThen): number | undefined {
  return then.end === 'ABANDON' || then.end === 'AS_BUYER' ? undefined : then.afterMs;
}
