import { latinDigitsIn } from './locale.js';

export interface Money {
  currency: string;
  /** Minor units, digits only. */
  value: string;
  /** How many of the digits are decimals, by ISO 4217; `Intl` disagrees with it for some currencies. */
  exponent: number;
}

/** Symbols that buyers know and that `Intl` writes as the bare code in most locales. */
const familiarSymbols = new Map([
  ['SGD', 'S$'],
  ['MYR', 'RM'],
  ['IDR', 'Rp'],
  ['THB', '฿'],
  ['CHF', 'CHF'],
  ['ZAR', 'R'],
]);

/** Money in the buyer's locale: `S$42.00`. Never passes through a float. */
export function formatMoney({ currency, value, exponent }: Money, languageTag: string): string {
  const format = new Intl.NumberFormat(latinDigitsIn(languageTag), {
    style: 'currency',
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  const amount = decimalText(value, exponent);
  if (!isNumericText(amount)) return `${currency} ${amount}`;
  const symbol = familiarSymbols.get(currency);
  const text = format.format(amount);
  return inOrder(symbol === undefined ? text : withSymbol(text, currency, symbol));
}

/** The first format of a language costs tens of milliseconds, in which browsers load its data: ahead of its need. */
export function warmMoneyFormat(languageTag: string): void {
  formatMoney({ currency: 'USD', value: '0', exponent: 2 }, languageTag);
}

/** In Arabic, `Intl` puts a right-to-left mark before an amount; without one of its own, `S$` after it would turn to `$S`. */
function inOrder(text: string): string {
  return text.startsWith('\u200f') ? text.replace(/[A-Z]+\$/, '$&\u200e') : text;
}

/** `4200` with exponent 2 is `42.00`. */
export function decimalText(value: string, exponent: number): string {
  if (exponent === 0) return value;
  const digits = value.padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** A code stands apart from its amount (`SGD 42.00`); a symbol before the amount stands close (`S$42.00`). */
function withSymbol(text: string, currency: string, symbol: string): string {
  const isWord = /[A-Za-z]$/.test(symbol);
  return text
    .replace(new RegExp(`^${currency}\\s`), isWord ? `${symbol}\u00a0` : symbol)
    .replace(currency, symbol);
}

function isNumericText(text: string): text is `${number}` {
  return /^\d+(\.\d+)?$/.test(text);
}
