import { currencyExponent } from '@tillgate/contract';
import { languageTagOf } from './locale-of-request.js';

/** An amount in words of a language, with the digits that ISO 4217 gives its currency. */
export function moneyText(localeName: string, currency: string, amountMinor: bigint): string {
  const exponent = currencyExponent(currency) ?? 2;
  const format = new Intl.NumberFormat(languageTagOf(localeName), {
    style: 'currency',
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  return format.format(Number(amountMinor) / 10 ** exponent);
}
