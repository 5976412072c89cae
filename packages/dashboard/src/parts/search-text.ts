/** Beginnings of the card brands' numbers: an order's number that begins otherwise is looked for as it is. */
const cardNumber = /^(?:4|5|2[2-7]|3[04-9]|6|9)\d{11,18}$/;

/**
 * What is looked for when somebody typed this. Of a card number these are the last four digits: a whole number must stand
 * in no address, and is kept nowhere that it could be found by.
 */
export function searchText(typed: string): string {
  const text = typed.trim();
  const digits = text.replace(/[ -]/g, '');
  return cardNumber.test(digits) && hasCheckDigit(digits) ? digits.slice(-4) : text;
}

/** The check digit of ISO/IEC 7812-1. */
function hasCheckDigit(digits: string): boolean {
  const values = [...digits].reverse().map((digit, place) => {
    const value = place % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return value > 9 ? value - 9 : value;
  });
  return values.reduce((sum, value) => sum + value, 0) % 10 === 0;
}
