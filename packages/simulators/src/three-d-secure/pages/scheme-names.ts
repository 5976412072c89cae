/** What the schemes call their 3-D Secure, on the page of a card of theirs. */
const schemeNames: ReadonlyMap<string, string> = new Map([
  ['VISA', 'Visa Secure'],
  ['MASTERCARD', 'Mastercard ID Check'],
  ['MAESTRO', 'Mastercard ID Check'],
  ['AMEX', 'Amex SafeKey'],
  ['JCB', 'J/Secure'],
  ['DINERS', 'ProtectBuy'],
  ['DISCOVER', 'ProtectBuy'],
  ['CUP', 'UnionPay 3DS'],
  ['CARTES_BANCAIRES', "CB Fast'R"],
]);

/** Of a brand without a name of its own: that of the protocol. */
export function schemeName(brand: string | undefined): string {
  return schemeNames.get(brand ?? '') ?? '3-D Secure';
}
