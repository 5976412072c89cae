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

/** Groups of digits, one blank, point or dash apart. */
const digitGroups = /\d+(?:[ .\u00a0-]\d+)*/g;

function maskedCards(text: string): string {
  return text.replace(digitGroups, (run) => {
    const parts = run.split(/(\D)/);
    const groups = parts.map((part, index) => ({ part, index })).filter(({ index }) => index % 2 === 0);
    for (let from = 0; from < groups.length; from++) {
      for (let to = from; to < groups.length; to++) {
        const number = groups
          .slice(from, to + 1)
          .map(({ part }) => part)
          .join('');
        if (number.length > 19) break;
        if (isCardNumber(number)) return maskedRun(parts, groups[from]?.index ?? 0, groups[to]?.index ?? 0);
      }
    }
    return run;
  });
}

/** Of the rest of a run another one may be a card number. */
function maskedRun(parts: readonly string[], from: number, to: number): string {
  const lastFour = parts
    .slice(from, to + 1)
    .join('')
    .replace(/\D/g, '')
    .slice(-4);
  const rest = parts.slice(to + 1).join('');
  return `${parts.slice(0, from).join('')}************${lastFour}${maskedCards(rest)}`;
}

/** Numbers of cards begin with 2 to 9, but for those of airlines, of 15 digits; times in milliseconds begin with 1. */
function isCardNumber(digits: string): boolean {
  return /^([2-9]\d{11,18}|1\d{14})$/.test(digits) && hasLuhnDigit(digits);
}

function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
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
