/** A card number as it is printed: in fours, American Express and Diners in 4-6-5 and 4-6-4. */
export function groupedNumber(number: string): string {
  if (/^3[4678]/.test(number) && number.length <= 15) {
    return [number.slice(0, 4), number.slice(4, 10), number.slice(10)].join(' ');
  }
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}
