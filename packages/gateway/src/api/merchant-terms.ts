import { result, type Amount, type Result } from '@tillgate/contract';
import type { MerchantKeys } from '../ports.js';

/** Why nothing can be paid or stored for a merchant who has no acquirer. */
export const noAcquirer = result('NO_PAY_OPTIONS', 'No acquirer is configured for live payments.');

/** What a payment must fulfil to be taken for this merchant. Returns why it is not, or undefined. */
export function termsFault({ settings }: MerchantKeys, amount: Amount): Result | undefined {
  if (settings.status === 'SUSPENDED') return result('INVALID_MERCHANT_STATUS');
  if (settings.currencies && !settings.currencies.includes(amount.currency)) {
    return result('CURRENCY_NOT_SUPPORT');
  }
  const isOver =
    settings.largestAmount !== undefined && BigInt(amount.value) > BigInt(settings.largestAmount);
  return isOver ? result('PAYMENT_AMOUNT_EXCEED_LIMIT') : undefined;
}
