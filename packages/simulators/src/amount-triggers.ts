import type { Behaviour } from './behaviour.js';

/**
 * What becomes of an authorisation that its card would have approved, by the amount in the smallest unit of any currency:
 * for what no card number says, because the acquirer or the merchant's contract decides it, and for cards of brands that
 * have one number only. 11 is Antom's own; the others follow it.
 */
export const amountTriggers: ReadonlyMap<string, Behaviour> = new Map<string, Behaviour>([
  ['11', { decline: { reason: 'RISK_REJECT' } }],
]);
