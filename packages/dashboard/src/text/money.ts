import type { Money } from '@tillgate/contract/console';
import { currencyExponent } from '@tillgate/contract/currencies';

/** What stands before and behind the point of an amount, as the language writes it: `1,234` and `.50`. */
export interface AmountParts {
  readonly whole: string;
  /** With the point; empty for a currency without decimals. */
  readonly fraction: string;
}

/** Writes minor units by the exponent of their currency (ISO 4217). Passes through no float. */
export function amountParts({ currency, value }: Money, tag: string): AmountParts {
  const exponent = exponentOf(currency);
  const format = new Intl.NumberFormat(tag, {
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  const text = decimalText(value, exponent);
  if (!isNumericText(text)) return { whole: text, fraction: '' };
  const parts = format.formatToParts(text);
  const point = parts.findIndex(({ type }) => type === 'decimal');
  const textOf = (from: number, to: number): string =>
    parts
      .slice(from, to)
      .map((part) => part.value)
      .join('');
  const end = point === -1 ? parts.length : point;
  return { whole: textOf(0, end), fraction: textOf(end, parts.length) };
}

/** `SGD 1,234.50`: with its code, because symbols of dollars are many. */
export function moneyText(money: Money, tag: string): string {
  const { whole, fraction } = amountParts(money, tag);
  return `${money.currency}\u00a0${whole}${fraction}`;
}

/** As somebody would type it: `1234.50`. */
export function plainAmount({ currency, value }: Money): string {
  return decimalText(value, exponentOf(currency));
}

const plainNumber = /^\d+(\.\d*)?$/;
const groupedNumber = /^\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * Reads what somebody typed (`42`, `42.00`, `1,234.5`) as minor units; undefined where it is no amount of the currency, with
 * more decimals than it has, say.
 */
export function parseAmount(typed: string, currency: string): string | undefined {
  const text = typed.trim();
  if (!plainNumber.test(text) && !groupedNumber.test(text)) return undefined;
  const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
  const exponent = exponentOf(currency);
  if (fraction.length > exponent) return undefined;
  return BigInt(whole + fraction.padEnd(exponent, '0')).toString();
}

/** How a part stands to the whole of it, from 0 to 1; for pictures, not for accounts. */
export function shareOf(part: string, whole: string): number {
  const of = BigInt(whole);
  return of === 0n ? 0 : Number((BigInt(part) * 10_000n) / of) / 10_000;
}

/** A code that is not of the table has two decimals, as most do. */
function exponentOf(currency: string): number {
  return currencyExponent(currency) ?? 2;
}

/** `4200` with exponent 2 is `42.00`. */
function decimalText(value: string, exponent: number): string {
  if (exponent === 0) return value;
  const digits = value.padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

function isNumericText(text: string): text is `${number}` {
  return /^\d+(\.\d+)?$/.test(text);
}
