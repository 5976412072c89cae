import { describe, expect, it } from 'vitest';
import { avsLetter } from './verify-address.js';

const street = { address1: '1 Main Street' };
const wrongStreet = { address1: '0 Main Street' };
const zip = { zipCode: '94105' };
const wrongZip = { zipCode: '00000' };

describe('the letter of address verification', () => {
  it.each([
    ['Y', { ...street, ...zip }],
    ['X', { ...street, zipCode: '94105-1234' }],
    ['W', { ...wrongStreet, zipCode: '941051234' }],
    ['Z', { ...wrongStreet, ...zip }],
    ['Z', zip],
    ['A', { ...street, ...wrongZip }],
    ['A', street],
    ['N', { ...wrongStreet, ...wrongZip }],
    ['N', wrongZip],
    ['U', { state: 'CA' }],
  ])('is %s in the United States for %j', (letter, address) => {
    expect(avsLetter({ region: 'US', ...address })).toBe(letter);
  });

  it.each([
    ['M', 'SG', { ...street, zipCode: '018956' }],
    ['F', 'GB', { ...street, zipCode: 'SW1A 1AA' }],
    ['Z', 'GB', { ...wrongStreet, zipCode: 'SW1A 1AA' }],
    ['A', 'DE', { ...street, ...wrongZip }],
    ['B', 'HK', street],
    ['P', 'DE', { zipCode: '10115' }],
    ['N', 'DE', { ...wrongStreet, ...wrongZip }],
    ['N', 'DE', wrongStreet],
    ['I', 'DE', { city: 'Berlin' }],
  ])('is %s in %s for %j', (letter, region, address) => {
    expect(avsLetter({ region, ...address })).toBe(letter);
  });

  it('is U where no address was given', () => {
    expect(avsLetter(undefined)).toBe('U');
  });

  it('takes a number that only begins or ends with zero for a match', () => {
    expect(avsLetter({ region: 'DE', address1: 'Hauptstr. 10', zipCode: '01067' })).toBe('M');
  });
});
