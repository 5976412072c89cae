/** Digits after the decimal point of the currencies that this shop sells in. */
const exponents: Readonly<Record<string, number>> = { SGD: 2 };

/** An amount in the smallest unit, for people: 4200 of SGD is `S$42.00`. No floating point is involved. */
export function formatMoney(currency: string, amountMinor: number): string {
  const exponent = exponents[currency];
  if (exponent === undefined) throw new RangeError(`No exponent is known for ${currency}.`);
  const digits = String(amountMinor).padStart(exponent + 1, '0');
  const whole = digits.slice(0, -exponent).replace(/\B(?=(\d{3})+$)/g, ',');
  return `S$${whole}.${digits.slice(-exponent)}`;
}
