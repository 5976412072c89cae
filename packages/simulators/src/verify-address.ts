import type { AuthorizationRequest } from '@tillgate/contract/acquirer';

type Address = NonNullable<AuthorizationRequest['billingAddress']>;
type Check = 'MATCH' | 'NO_MATCH' | 'NOT_GIVEN';

/** Letters by what matches, street before postal code; the United States tell a ZIP code from ZIP+4. */
const letters: Readonly<Record<Check, Readonly<Record<Check, string>>>> = {
  MATCH: { MATCH: 'M', NO_MATCH: 'A', NOT_GIVEN: 'B' },
  NO_MATCH: { MATCH: 'Z', NO_MATCH: 'N', NOT_GIVEN: 'N' },
  NOT_GIVEN: { MATCH: 'P', NO_MATCH: 'N', NOT_GIVEN: 'I' },
};

/**
 * The letter of address verification (Antom's `avsResultRaw`), by a rule of the address alone: every street and postal
 * code matches, but for a postal code without a digit or letter other than zero (`00000`), and a street whose first number
 * is zero (`0 Main Street`). Without an address: U.
 */
export function avsLetter(address: Address | undefined): string {
  if (address === undefined) return 'U';
  const street = checkOf(address.address1, /^\D*0+(?!\d)/);
  const zip = checkOf(address.zipCode, /^[\s0-]*$/);
  if (address.region === 'US') return letterOfUnitedStates(street, zip, address.zipCode);
  return address.region === 'GB' && street === 'MATCH' && zip === 'MATCH' ? 'F' : letters[street][zip];
}

function letterOfUnitedStates(street: Check, zip: Check, zipCode = ''): string {
  const hasNineDigits = /^\d{5}-?\d{4}$/.test(zipCode);
  if (zip === 'MATCH') {
    if (street === 'MATCH') return hasNineDigits ? 'X' : 'Y';
    return hasNineDigits ? 'W' : 'Z';
  }
  if (street === 'MATCH') return 'A';
  return street === 'NOT_GIVEN' && zip === 'NOT_GIVEN' ? 'U' : 'N';
}

function checkOf(given: string | undefined, unknown: RegExp): Check {
  if (given === undefined || given.trim() === '') return 'NOT_GIVEN';
  return unknown.test(given) ? 'NO_MATCH' : 'MATCH';
}
