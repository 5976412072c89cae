import type { AuthenticationWish } from '../domain/authentication.js';
import type { Charge } from '../operations/authorize.js';
import type { MerchantKeys } from '../ports.js';
import type { Buyer } from './buyer.js';
import { orderOf, type Subject } from './subject.js';

/** An attempt to pay with a card, or to store it. */
export interface Attempt {
  readonly subject: Subject;
  readonly merchant: MerchantKeys;
  readonly charge: Charge;
  /** Absent: the buyer is not here, and is to come to a page of ours before he can be authenticated. */
  readonly buyer: Buyer | undefined;
}

/** An attempt whose buyer is to be authenticated first. */
export interface AuthenticatedAttempt extends Attempt {
  readonly wish: AuthenticationWish;
}

/** Whose name the buyer, and his issuer, read. */
export function merchantNameOf({ subject, merchant }: Pick<Attempt, 'subject' | 'merchant'>): string {
  const order = orderOf(subject);
  return ('merchantDisplayName' in order ? order.merchantDisplayName : undefined) ?? merchant.displayName;
}
