import type { CardData, ChargeCircumstances, Context } from '../ports.js';
import type { Charge } from './authorize.js';
import { storeCard } from './stored-cards.js';

/** How a card is to be charged, once all about it is checked; data only, so that it can wait, sealed, for its buyer. */
export interface ChargePlan {
  readonly card: CardData;
  readonly circumstances: ChargeCircumstances;
  /** Of a stored card. */
  readonly cardToken?: string | undefined;
  /** Of a stored card: the network's id of its first payment. */
  readonly previousTransactionId?: string | undefined;
  /** Whether the card is stored once it was approved. */
  readonly keepsCard: boolean;
}

/** The charge of a merchant's plan: what it learns of the card besides the network's answer is the card's token. */
export function chargeOf(context: Context, clientId: string, plan: ChargePlan): Charge {
  const { card, circumstances, cardToken, previousTransactionId, keepsCard } = plan;
  const charge = { card, circumstances, previousTransactionId };
  if (cardToken !== undefined) return { ...charge, learn: async () => ({ cardToken }) };
  if (!keepsCard) return charge;
  return {
    ...charge,
    learn: async (told) => ({ cardToken: await storeCard(context, clientId, card, told) }),
  };
}
