import type { CheckoutRefusal, OpenVaulting } from '@tillgate/contract/frame';
import { acceptedBrandsOf } from '../domain/card-terms.js';
import { isOpenVaulting, type Vaulting } from '../domain/vaulting.js';
import type { Context, MerchantKeys } from '../ports.js';
import { asksBillingAddress } from './billing-address.js';
import { expired } from './open-session.js';
import { currentVaultingReport } from './vaulting-report.js';

/** What the form that stores a card needs to draw itself. */
export async function vaultingForm(
  context: Context,
  merchant: MerchantKeys,
  vaulting: Vaulting,
): Promise<OpenVaulting | CheckoutRefusal> {
  const nowMs = context.clock.nowMs();
  const report = await currentVaultingReport(context, vaulting);
  const hasOutcome = vaulting.state === 'SUCCESS' || 'method' in report || 'challenge' in report;
  if (!isOpenVaulting(vaulting, nowMs) && !hasOutcome) return expired();
  return {
    kind: 'openVaulting',
    merchantName: merchant.displayName,
    acceptedBrands: acceptedBrandsOf(),
    asksBillingAddress: asksBillingAddress(merchant),
    expiresInMs: Math.max(0, vaulting.expiresAtMs - nowMs),
    ...(hasOutcome ? { report } : {}),
  };
}
