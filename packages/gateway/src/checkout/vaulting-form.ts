import type { CheckoutRefusal, OpenVaulting } from '@tillgate/contract/frame';
import { acceptedBrandsOf } from '../domain/card-terms.js';
import { isOpenVaulting, type Vaulting } from '../domain/vaulting.js';
import type { Context, MerchantKeys } from '../ports.js';
import { asksBillingAddress } from './billing-address.js';
import { expired } from './open-session.js';
import { standingOf } from './vaulting-report.js';

/** What the form that stores a card needs to draw itself. */
export function vaultingForm(
  context: Context,
  merchant: MerchantKeys,
  vaulting: Vaulting,
): OpenVaulting | CheckoutRefusal {
  const nowMs = context.clock.nowMs();
  const hasOutcome = vaulting.state === 'SUCCESS';
  if (!isOpenVaulting(vaulting, nowMs) && !hasOutcome) return expired();
  return {
    kind: 'openVaulting',
    merchantName: merchant.displayName,
    acceptedBrands: acceptedBrandsOf(),
    asksBillingAddress: asksBillingAddress(merchant),
    expiresInMs: Math.max(0, vaulting.expiresAtMs - nowMs),
    ...(hasOutcome ? { report: standingOf(vaulting, nowMs) } : {}),
  };
}
