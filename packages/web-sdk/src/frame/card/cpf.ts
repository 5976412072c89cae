/** Whether eleven digits are a Brazilian CPF: the last two check the others, and no CPF is one digit eleven times. */
export function isCpf(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  return digits.endsWith(checkDigit(digits.slice(0, 9)) + checkDigit(digits.slice(0, 10)));
}

/** Receita Federal's rule: a weighted sum modulo 11, the last digit weighing two. */
function checkDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (digits.length + 1 - at), 0);
  const rest = (sum * 10) % 11;
  return String(rest % 10);
}
