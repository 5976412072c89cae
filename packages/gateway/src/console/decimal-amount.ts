import { currencyExponent } from '@tillgate/contract';

/** An amount with its decimals, `42.00`, without the currency; never a sign, because no amount is below zero. */
export function decimalAmount(currency: string, minor: bigint): string {
  const exponent = currencyExponent(currency) ?? 0;
  const digits = String(minor).padStart(exponent + 1, '0');
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
