import { masked, maskedText } from './masked-text.js';

/** Fields that hold something secret whatever they hold, in lower case. */
const secretFields: ReadonlySet<string> = new Set([
  'cvv',
  'cvc',
  'cvv2',
  'securitycode',
  'paymentsessiondata',
  'vaultingsessiondata',
  'sessiondata',
  'cardtoken',
  'token',
  'paymentmethodid',
  'cavv',
  'authenticationvalue',
  'cpf',
  'businessno',
  'dateofbirth',
  'birthdate',
  'cardpassworddigest',
  'passworddigits',
  'password',
  'secret',
  'apikey',
  'accesstoken',
  'devicetokenid',
]);
const numberFields: ReadonlySet<string> = new Set(['cardno', 'cardnumber', 'acctnumber', 'pan', 'number']);

/**
 * A string with what makes it a name, or a number; also where the text around is no JSON. A string without an end goes to that
 * of the text: a search that gave it up would begin anew at each quotation mark in it.
 */
const literal = /"((?:[^"\\]|\\.)*)(?:"(\s*:)?|\\?$)|-?\d[\d.eE+-]*/gs;

/**
 * A JSON message with what is secret in it masked, and all else as it was, to the blank: by the names of fields, and, in
 * whatever field, by what looks like a card number or a personal number. JSON within a text is masked too.
 */
export function maskedMessage(text: string): string {
  let field = '';
  const shown = text.replace(
    literal,
    (whole: string, inner: string | undefined, colon: string | undefined) => {
      const value = inner === undefined ? whole : unescaped(inner);
      if (colon !== undefined) {
        field = value.toLowerCase();
        const name = maskedText(value);
        return name === value ? whole : JSON.stringify(name) + colon;
      }
      const safe = maskedValue(field, value);
      return safe === value ? whole : JSON.stringify(safe);
    },
  );
  return maskedText(shown);
}

function maskedValue(field: string, value: string): string {
  if (value === '') return value;
  if (secretFields.has(field)) return masked;
  if (numberFields.has(field) && /^\d{8,}$/.test(value)) return `************${value.slice(-4)}`;
  return /^\s*[[{]/.test(value) ? maskedMessage(value) : maskedText(value);
}

function unescaped(inner: string): string {
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    return inner;
  }
}
