import type { Behaviour, Decline, Later } from '../behaviour.js';
import { declines, mastercardWantsAuthentication, merchantBalanceNotEnough } from '../declines.js';
import { mastercard, type TestCard } from './test-card.js';

const replyLost: Behaviour = { delivery: 'LOSE_REPLY' };
const requestLost: Behaviour = { delivery: 'LOSE_REQUEST' };
const firstRequestLost: Behaviour = { delivery: 'LOSE_FIRST_REQUEST' };
const pending: Behaviour = { delivery: 'PEND' };
/** Longer than a caller waits. */
const answeredLate: Behaviour = { delayReplyMs: 12_000 };
const receivedLate: Behaviour = { delayRequestMs: 12_000 };

/**
 * Cards of which one step goes wrong, and every other one succeeds. The number tells both: 5162 770S 0000 0CC and a check
 * digit. S is the step: 0 authorisation, 1 capture, 2 refund, 3 void, 4 increment, 5 verification, 6 authorisation without
 * a security code, 7 authorisation with an exemption. CC is the issuer's code of a decline (1CC where another result code
 * has the same one), or 72 reply lost, 73 request lost, 74 pending, 75 pending and then declined, 76 answered late, 77
 * received late. 5162 7700 0000 0712 is older than this order.
 */
export const stepCards: readonly TestCard[] = [
  authorizing('5162770000000720', replyLost),
  authorizing('5162770000000738', requestLost),
  authorizing('5162770000000746', pending),
  authorizing('5162770000000753', { ...pending, decline: declines.DO_NOT_HONOR }),
  authorizing('5162770000000761', answeredLate),
  authorizing('5162770000000779', receivedLate),

  capturing('5162770000000712', refused(declines.PROCESS_FAIL)),
  capturing('5162770100000422', refused(declines.USER_NOT_EXIST)),
  capturing('5162770100000513', refused(declines.USER_BALANCE_NOT_ENOUGH)),
  capturing('5162770100000612', refused(declines.USER_AMOUNT_EXCEED_LIMIT)),
  capturing('5162770100000836', refused(declines.RISK_REJECT)),
  capturing('5162770100001628', refused(declines.USER_STATUS_ABNORMAL)),
  capturing('5162770100000729', replyLost),
  capturing('5162770100000737', firstRequestLost),
  capturing('5162770100000745', pending),
  capturing('5162770100000752', { ...pending, decline: declines.PROCESS_FAIL }),

  refunding('5162770200000835', refused(declines.RISK_REJECT)),
  refunding('5162770200000967', refused(declines.PROCESS_FAIL)),
  refunding('5162770200001510', refused(merchantBalanceNotEnough)),
  refunding('5162770200000728', replyLost),
  refunding('5162770200000736', firstRequestLost),
  refunding('5162770200000744', pending),
  refunding('5162770200000751', { ...pending, decline: declines.PROCESS_FAIL }),

  voiding('5162770300000966', refused(declines.PROCESS_FAIL)),
  voiding('5162770300000727', replyLost),
  voiding('5162770300000735', firstRequestLost),
  voiding('5162770300000743', pending),

  incrementing('5162770400000130', refused(declines.INVALID_AMOUNT)),
  incrementing('5162770400001617', refused(declines.PAYMENT_AMOUNT_EXCEED_LIMIT)),
  incrementing('5162770400000726', replyLost),
  incrementing('5162770400000734', firstRequestLost),
  incrementing('5162770400000742', pending),
  incrementing('5162770400000759', { ...pending, decline: declines.PROCESS_FAIL }),

  { ...mastercard('5162770500000055'), verification: refused(declines.DO_NOT_HONOR) },

  withoutCvv('5162770600000518', refused(declines.USER_BALANCE_NOT_ENOUGH)),
  withoutCvv('5162770600000658', refused(mastercardWantsAuthentication)),

  {
    ...mastercard('5162770700000657'),
    authorizationWithExemption: refused(mastercardWantsAuthentication),
  },
];

function refused(decline: Decline): Behaviour {
  return { decline };
}

function authorizing(number: string, authorization: Behaviour): TestCard {
  return { ...mastercard(number), authorization };
}

function withoutCvv(number: string, authorizationWithoutCvv: Behaviour): TestCard {
  return { ...mastercard(number), authorizationWithoutCvv };
}

function later(number: string, behaviours: Later): TestCard {
  return { ...mastercard(number), later: behaviours };
}

function capturing(number: string, capture: Behaviour): TestCard {
  return later(number, { capture });
}

function refunding(number: string, refund: Behaviour): TestCard {
  return later(number, { refund });
}

function voiding(number: string, behaviour: Behaviour): TestCard {
  return later(number, { void: behaviour });
}

function incrementing(number: string, increment: Behaviour): TestCard {
  return later(number, { increment });
}
