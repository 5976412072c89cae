/** Whether the last digit is the check digit of the others (ISO/IEC 7812-1, the Luhn formula). */
export function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let fromEnd = 0; fromEnd < digits.length; fromEnd += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - fromEnd));
    const doubled = digit * 2;
    sum += fromEnd % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
