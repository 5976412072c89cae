/**
 * ISO 4217 list one, published 2024-06-25: codes of money in circulation by minor-unit exponent.
 * Metals, funds units without money and test codes are left out. `Intl` must not be asked for
 * exponents: it follows CLDR, which disagrees with ISO for IDR, HUF, COP, PKR and others.
 */
const codesByExponent = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: 'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
} as const;

const exponents = new Map<string, number>();
for (const [exponent, codes] of Object.entries(codesByExponent)) {
  for (const code of codes.split(' ')) exponents.set(code, Number(exponent));
}

/** The codes, for lists and schemas. */
export const currencyCodes: readonly string[] = [...exponents.keys()].sort();

/** Digits after the decimal point of a currency (SGD 2, JPY 0, KWD 3); undefined for an unknown code. */
export function currencyExponent(currency: string): number | undefined {
  return exponents.get(currency);
}
