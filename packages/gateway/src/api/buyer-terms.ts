import type { Order } from '@tillgate/contract';
import type { SessionTerms } from '../domain/session.js';

/** What is kept of the buyer that an order names: for 3-D Secure, and for people who look for the payment. */
export function buyerTerms({
  buyer,
}: Pick<Order, 'buyer'>): Pick<SessionTerms, 'buyerId' | 'buyerName' | 'buyerEmail' | 'buyerPhoneNo'> {
  const { referenceBuyerId: buyerId, buyerName: name, buyerEmail, buyerPhoneNo } = buyer ?? {};
  const parts = [name?.firstName, name?.middleName, name?.lastName].filter((part) => part !== undefined);
  const buyerName = name?.fullName ?? (parts.length > 0 ? parts.join(' ') : undefined);
  return { buyerId, buyerName, buyerEmail, buyerPhoneNo };
}
