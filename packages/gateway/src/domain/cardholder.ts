import { isoTime } from '@tillgate/contract';

/** What some countries ask of who pays: of Brazil's cards the tax number, of Korea's an identity and a part of the password. */
export interface Cardholder {
  readonly cpf?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly businessNo?: string | undefined;
  readonly passwordDigits?: string | undefined;
}

/** What the form asks for then; the identity is a birth date or a business number. */
export type PersonalField = 'cpf' | 'koreanIdentity' | 'koreanPassword';

const fieldsByCountry: ReadonlyMap<string, readonly PersonalField[]> = new Map([
  ['BR', ['cpf']],
  ['KR', ['koreanIdentity', 'koreanPassword']],
]);

/** What a card of this country needs besides number, expiry and code. */
export function personalFieldsOf(issuingCountry: string | undefined): readonly PersonalField[] {
  return fieldsByCountry.get(issuingCountry ?? '') ?? [];
}

/** Which field is missing or malformed, in words for the caller that quote nothing; undefined if none is. */
export function cardholderFault(
  needed: readonly PersonalField[],
  { cpf, birthDate, businessNo, passwordDigits }: Cardholder = {},
  nowMs: number,
): string | undefined {
  if (needed.includes('cpf') && cpf === undefined) return 'cpf: is required for this card';
  if (needed.includes('koreanIdentity') && (birthDate ?? businessNo) === undefined) {
    return 'birthDate or businessNo: is required for this card';
  }
  if (needed.includes('koreanPassword') && passwordDigits === undefined) {
    return 'passwordDigits: are required for this card';
  }
  if (cpf !== undefined && !isCpf(cpf)) return 'cpf: is not valid';
  if (birthDate !== undefined && !isBirthDate(birthDate, nowMs)) return 'birthDate: is not valid';
  if (businessNo !== undefined && !/^\d{10}$/.test(businessNo)) return 'businessNo: must be ten digits';
  if (passwordDigits !== undefined && !/^\d{2}$/.test(passwordDigits)) {
    return 'passwordDigits: must be two digits';
  }
  return undefined;
}

/** Eleven digits, the last two of which check those before them (modulo 11); eleven times the same digit is none. */
function isCpf(text: string): boolean {
  if (!/^\d{11}$/.test(text) || /^(\d)\1{10}$/.test(text)) return false;
  return checkDigit(text.slice(0, 9)) === text[9] && checkDigit(text.slice(0, 10)) === text[10];
}

function checkDigit(digits: string): string {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (digits.length + 1 - index),
    0,
  );
  const rest = (sum * 10) % 11;
  return String(rest === 10 ? 0 : rest);
}

/** A day of the calendar that has begun. */
function isBirthDate(text: string, nowMs: number): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const atMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(atMs) && isoTime(atMs).startsWith(text) && atMs <= nowMs;
}
