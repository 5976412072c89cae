import { currencyCodes, currencyNumber } from '@tillgate/contract';
import type { AReq } from '@tillgate/contract/three-d-secure';

/** The sum as a reader of the language writes it, with the digits 0 to 9; the message has the currency by its number. */
export function purchaseAmount(request: AReq, language: string): string {
  const { purchaseAmount: amount, purchaseExponent, purchaseCurrency } = request;
  const exponent = Number(purchaseExponent);
  const digits = amount.padStart(exponent + 1, '0');
  const whole = BigInt(digits.slice(0, digits.length - exponent));
  const fraction = digits.slice(digits.length - exponent);
  const currency = currencyCodes.find((code) => currencyNumber(code) === purchaseCurrency);
  const style = currency === undefined ? {} : { style: 'currency' as const, currency };
  const places = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, { ...style, ...places });
  // The whole is formatted and its decimals put in: sums are larger than a number is exact.
  const parts = format.formatToParts(whole);
  return parts.map(({ type, value }) => (type === 'fraction' ? fraction : value)).join('');
}

/** The day of the purchase, where the browser is. */
export function purchaseDate({ purchaseDate: date, browserTZ = '0' }: AReq, language: string): string {
  const [year, month, day, hour, minute] = [...date.matchAll(/^\d{4}|\d{2}/g)].map(Number);
  const local = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, (minute ?? 0) - Number(browserTZ));
  const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(local);
}
