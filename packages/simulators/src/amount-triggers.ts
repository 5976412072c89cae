import type { Behaviour } from './behaviour.js';

/**
 * What becomes of an authorisation that its card would have approved, by the amount in the smallest unit of any currency:
 * for what no issuer says, because risk control, the acquirer or the merchant's contract decides it, and for the faults of
 * the network on a card of any brand. 11 is Antom's own; the others follow it.
 */
export const amountTriggers: ReadonlyMap<string, Behaviour> = new Map([
  ['11', refused('RISK_REJECT')],
  ['12', refused('INVALID_MERCHANT_STATUS')],
  ['13', refused('MERCHANT_KYB_NOT_QUALIFIED')],
  ['14', refused('MERCHANT_NOT_REGISTERED')],
  ['15', refused('INVALID_CONTRACT')],
  ['16', refused('SETTLE_CONTRACT_NOT_MATCH')],
  ['17', refused('NO_PAY_OPTIONS')],
  ['18', refused('CURRENCY_NOT_SUPPORT')],
  ['19', refused('ACCESS_DENIED')],
  ['20', refused('SYSTEM_ERROR')],
  ['21', { delivery: 'PEND' }],
  ['22', { ...refused('PROCESS_FAIL'), delivery: 'PEND' }],
  ['23', { delivery: 'LOSE_REPLY' }],
  ['24', { delivery: 'LOSE_REQUEST' }],
  ['25', { delayReplyMs: 12_000 }],
  ['26', { delayRequestMs: 12_000 }],
] satisfies [string, Behaviour][]);

/** The issuer was not asked: it has no code. */
function refused(reason: string): Behaviour {
  return { decline: { reason } };
}
