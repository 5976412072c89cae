/** What stands in the place of something secret. */
export const masked = '****';

/**
 * A text without card numbers, security codes that are named as such, and personal numbers of Brazil and Korea. Card numbers
 * are told by Luhn's check digit, alone or in groups as people write them; an identifier that happens to fit is masked too.
 */
export function maskedText(text: string): string {
  return maskedPersonalNumbers(maskedCards(text)).replace(
    /\b(cv[vc]2?|security ?code)(["'\s:=]{1,8})\d{3,4}(?!\d)/gi,
    (_whole, name: string, between: string) => name + between + masked,
  );
}

const shortestNumber = 12;
const longestNumber = 19;
const zero = '0'.charCodeAt(0);

/** Groups of digits, one blank, point or dash apart. */
const digitGroups = /\d+(?:[ .\u00a0-]\d+)*/g;

function maskedCards(text: string): string {
  return text.replace(digitGroups, maskedRun);
}

/** Groups stand at even places, and what parts them at odd ones. Each is looked at once, however long a run is. */
function maskedRun(run: string): string {
  const parts = run.split(/(\D)/);
  const shown: string[] = [];
  for (let from = 0; from < parts.length;) {
    const card = cardAt(parts, from);
    shown.push(card ? `************${card.lastFour}` : (parts[from] ?? ''));
    const last = card?.last ?? from;
    shown.push(parts[last + 1] ?? '');
    from = last + 2;
  }
  return shown.join('');
}

/** The card number that begins with a group, and the last of its groups; undefined where none does. */
function cardAt(parts: readonly string[], from: number): { last: number; lastFour: string } | undefined {
  let number = '';
  for (let last = from; last < parts.length && number.length <= longestNumber; last += 2) {
    number += parts[last] ?? '';
    if (isCardNumber(number)) return { last, lastFour: number.slice(-4) };
  }
  return undefined;
}

/** Numbers of cards begin with 2 to 9, but for those of airlines, of 15 digits; times in milliseconds begin with 1. */
function isCardNumber(digits: string): boolean {
  const { length } = digits;
  if (length < shortestNumber || length > longestNumber || digits.startsWith('0')) return false;
  return (length === 15 || !digits.startsWith('1')) && hasLuhnDigit(digits);
}

function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - zero;
    const value = place % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

function maskedPersonalNumbers(text: string): string {
  return text
    .replace(/(?<!\d)\d{3}\.?\d{3}\.?\d{3}-?\d{2}(?!\d)/g, (number) =>
      isCpf(number.replace(/\D/g, '')) ? masked : number,
    )
    .replace(/(?<!\d)(\d{6})(-?)([1-8]\d{6})(?!\d)/g, (number, born: string, dash: string, rest: string) =>
      isDayOfBirth(born) && (dash !== '' || hasResidentDigit(born + rest)) ? masked : number,
    );
}

/** Two check digits, by weights that go down to 2. */
function isCpf(digits: string): boolean {
  const check = (length: number) => {
    const sum = [...digits.slice(0, length)].reduce(
      (total, digit, index) => total + Number(digit) * (length + 1 - index),
      0,
    );
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}

function isDayOfBirth(yymmdd: string): boolean {
  return /^\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(yymmdd);
}

/** The check digit of Korean resident numbers; those of newer ones have none, and are told by their dash. */
function hasResidentDigit(digits: string): boolean {
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}
