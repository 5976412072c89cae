import { settingRules } from '@tillgate/contract/sandbox';
import { z } from 'zod';

const dayMs = 24 * 60 * 60 * 1000;
const minuteMs = 60 * 1000;

/**
 * What an operator sets for one merchant; the schema of the column and of the `merchant` command. Everything has a
 * default, so that `{}` is a merchant as Antom's guide describes one. What each of them means stands in the contract.
 */
export const merchantSettingsSchema = z.object({
  status: settingRules.status.default('ACTIVE'),
  region: settingRules.region.default('SG'),
  paymentNotifyUrl: settingRules.paymentNotifyUrl.optional(),
  captureNotifyUrl: settingRules.captureNotifyUrl.optional(),
  refundNotifyUrl: settingRules.refundNotifyUrl.optional(),
  vaultingNotifyUrl: settingRules.vaultingNotifyUrl.optional(),
  disputeNotifyUrl: settingRules.disputeNotifyUrl.optional(),
  severalCaptures: settingRules.severalCaptures.default(false),
  refunds: settingRules.refunds.default('ANY'),
  refundWindowMs: settingRules.refundWindowMs.default(365 * dayMs),
  rawCardData: settingRules.rawCardData.default(false),
  billingAddressForm: settingRules.billingAddressForm.default(false),
  apiKeys: settingRules.apiKeys.default(false),
  currencies: settingRules.currencies.optional(),
  largestAmount: settingRules.largestAmount.optional(),
  categoryCode: settingRules.categoryCode.default('5999'),
  acquirerBin: settingRules.acquirerBin.default('400000'),
  acquirerMerchantId: settingRules.acquirerMerchantId.optional(),
  lowValueExemption: settingRules.lowValueExemption.default(false),
  riskExemptionLimit: settingRules.riskExemptionLimit.optional(),
  dataOnly: settingRules.dataOnly.default(false),
  payExpiryMs: settingRules.payExpiryMs.default(14 * minuteMs),
  requestTimeWindowMs: settingRules.requestTimeWindowMs.optional(),
  callsPerSecond: settingRules.callsPerSecond.optional(),
});
export type MerchantSettings = z.infer<typeof merchantSettingsSchema>;
/** What is stored of them: those that were set. */
export type MerchantSettingsInput = z.input<typeof merchantSettingsSchema>;

/** The settings in a stored JSON text. Throws where the text does not fit the schema. */
export function readMerchantSettings(json: string): MerchantSettings {
  return merchantSettingsSchema.parse(JSON.parse(json));
}

/** What the merchant is told: `acquirerReferenceNo` in Singapore and Hong Kong (Antom). */
export function readerOf({ region }: MerchantSettings): { readonly seesReferenceNo: boolean } {
  return { seesReferenceNo: region === 'SG' || region === 'HK' };
}
