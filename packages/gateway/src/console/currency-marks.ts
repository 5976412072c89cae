/** How people write a currency before or after an amount, where they do not write its code. A mark of several currencies is of none. */
const currencies: Readonly<Record<string, string>> = {
  S$: 'SGD',
  US$: 'USD',
  HK$: 'HKD',
  A$: 'AUD',
  C$: 'CAD',
  NZ$: 'NZD',
  NT$: 'TWD',
  R$: 'BRL',
  MX$: 'MXN',
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₽': 'RUB',
  '₺': 'TRY',
  RM: 'MYR',
  RP: 'IDR',
};
const ambiguous: readonly string[] = ['$', '¥', '￥', 'KR'];

/** The currency that a mark or a code stands for; ANY for a mark that many share; undefined for what is none. */
export function currencyOfMark(mark: string, codes: readonly string[]): string | undefined {
  const upper = mark.toUpperCase();
  if (upper === '' || ambiguous.includes(upper)) return 'ANY';
  return currencies[upper] ?? codes.find((code) => code === upper);
}
