import type { OperationThen, ScriptRuleRequest } from '@tillgate/contract/network-script';
import type { CallFault } from './merchant-lane.js';
import type { SeededRandom } from './seeded-random.js';

const kinds = ['AUTHORIZATION', 'CAPTURE', 'REFUND', 'INCREMENT', 'VOID'] as const;
const deliveries = ['PEND', 'LOSE_REPLY', 'LOSE_REQUEST'] as const;
const reasons = ['DO_NOT_HONOR', 'USER_BALANCE_NOT_ENOUGH', 'PROCESS_FAIL'] as const;

/** Something that goes wrong in the network once or twice, soon: declined, late, lost or pending; asked after in vain. */
export function randomRule(random: SeededRandom): ScriptRuleRequest {
  const times = 1 + random.below(2);
  if (random.chance(20)) {
    const on = random.pick(['INQUIRY', 'ABANDONMENT']);
    const delivery = random.pick(['LOSE_REPLY', 'LOSE_REQUEST', undefined]);
    const answer = random.pick(['AS_BOOKED', 'STILL_PENDING']);
    return { on, times, then: { answer, ...(delivery && { delivery }) } };
  }
  const on = random.pick(kinds);
  return { on, times, then: outcome(random, on) };
}

/** A release is never declined here: what could not be given back stays held, and a person has to look. */
function outcome(random: SeededRandom, on: (typeof kinds)[number]): OperationThen {
  const isDeclined = on !== 'VOID' && random.chance(35);
  const travel = {
    ...(random.chance(isDeclined ? 40 : 90) ? { delivery: random.pick(deliveries) } : {}),
    ...(random.chance(10) ? { delayReplyMs: random.below(40) } : {}),
  };
  if (isDeclined) return { answer: 'DECLINED', reason: random.pick(reasons), ...travel };
  return { answer: 'AS_CARD', ...travel };
}

/** A call of the merchant's that gets lost, or whose answer does: it has to call again. */
export function randomFault(random: SeededRandom): CallFault {
  return random.pick<CallFault>([
    { kind: 'CALL_CUT_BEFORE' },
    { kind: 'CALL_CUT_AFTER' },
    { kind: 'CALL_CUT_AFTER' },
    { kind: 'CALL_HTTP_ERROR', httpStatus: 502 },
    { kind: 'CALL_RESULT', resultCode: 'UNKNOWN_EXCEPTION' },
    { kind: 'CALL_LATENCY', delayMs: 30 },
  ]);
}
