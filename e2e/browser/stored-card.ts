import type { CardholderFacts } from '@tillgate/contract/frame';
import { randomUUID } from 'node:crypto';
import { signedCall, type MerchantAccess } from '../signed-call.js';

/** Opens a vaulting session; gives its id and the `vaultingSessionData`. */
export async function newVaulting(
  merchant: MerchantAccess,
  extra: object = {},
): Promise<{ id: string; sessionData: string }> {
  const id = randomUUID();
  const request = {
    paymentMethodType: 'CARD',
    vaultingRequestId: id,
    redirectUrl: 'https://www.yourMerchantWeb.com',
    ...extra,
  };
  const { vaultingSessionData } = await signedCall(merchant, 'createVaultingSession', request, 'vaults');
  return { id, sessionData: String(vaultingSessionData) };
}

/** Stores a card as a buyer does it in the form; gives its token. `cardholder`: what the card's country asks. */
export async function storeCard(
  merchant: MerchantAccess,
  number: string,
  cardholder?: CardholderFacts,
): Promise<string> {
  const { id, sessionData } = await newVaulting(merchant);
  const card = { number, expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'Ann Buyer' };
  await fetch(`${merchant.urls.gateway}/checkout/vaultCard`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ sessionData, card, cardholder }),
  });
  const answer = await signedCall(merchant, 'inquireVaulting', { vaultingRequestId: id }, 'vaults');
  const detail = answer['paymentMethodDetail'] as { card: { cardToken: string } } | undefined;
  if (!detail) throw new Error(`the card was not stored: ${JSON.stringify(answer)}`);
  return detail.card.cardToken;
}
