import { describe, expect, it } from 'vitest';
import { addressForm } from './address-form.js';
import { isPostalCode } from './postal-codes.js';
import { regionCodes, regionsIn } from './regions.js';
import { subdivisionsOf } from './subdivisions.js';

describe('addressForm', () => {
  it('asks for the country first, and for nothing else before it is known', () => {
    expect(addressForm('').fields).toEqual(['country']);
    for (const region of regionCodes) expect(addressForm(region).fields[0]).toBe('country');
  });

  it.each([
    ['US', 'state', 'zipCode', true],
    ['CA', 'province', 'postalCode', true],
    ['GB', 'county', 'postalCode', false],
    ['JP', 'prefecture', 'postalCode', true],
    ['BR', 'state', 'postalCode', true],
  ] as const)('names the parts of %s: %s, %s', (region, stateLabel, zipLabel, isRequired) => {
    const form = addressForm(region);
    expect(form).toMatchObject({ stateLabel, zipLabel });
    expect(form.required.includes('state')).toBe(isRequired);
  });

  it('leaves out what a country does not have', () => {
    expect(addressForm('HK').fields).not.toContain('zipCode');
    expect(addressForm('SG').fields).not.toContain('city');
    expect(addressForm('DE').fields).toEqual(['country', 'address1', 'address2', 'zipCode', 'city']);
    expect(addressForm('JP').fields.slice(1, 3)).toEqual(['zipCode', 'state']);
  });
});

describe('isPostalCode', () => {
  it.each([
    ['US', '90210', true],
    ['US', '90210-1234', true],
    ['US', '9021', false],
    ['CA', 'k1a 0b1', true],
    ['CA', 'D1A 0B1', false],
    ['GB', 'SW1A 1AA', true],
    ['GB', 'M1 1AE', true],
    ['GB', '12345', false],
    ['JP', '100-0001', true],
    ['JP', '１００－０００１', true],
    ['BR', '01310-100', true],
    ['NL', '1012 AB', true],
    ['AU', '2000', true],
    ['SG', '018956', true],
    ['DE', '1011', false],
    ['LB', 'anything', true],
  ])('%s %s: %s', (region, text, expected) => {
    expect(isPostalCode(text, region)).toBe(expected);
  });
});

describe('subdivisionsOf', () => {
  it('lists states with what is sent for them', () => {
    expect(subdivisionsOf('US', 'en-US')).toContainEqual({ code: 'CA', name: 'California' });
    expect(subdivisionsOf('CA', 'en-US')).toHaveLength(13);
    expect(subdivisionsOf('BR', 'pt-BR')).toHaveLength(27);
    expect(subdivisionsOf('DE', 'de-DE')).toEqual([]);
  });

  it('names prefectures in Japanese to those who read it, and sends them in Latin letters', () => {
    expect(subdivisionsOf('JP', 'ja-JP')).toHaveLength(47);
    expect(subdivisionsOf('JP', 'ja-JP')).toContainEqual({ code: 'Tokyo', name: '東京都' });
    expect(subdivisionsOf('JP', 'en-US')).toContainEqual({ code: 'Tokyo', name: 'Tokyo' });
  });
});

describe('regionsIn', () => {
  it("names every region in the buyer's language and order", () => {
    const german = regionsIn('de-DE').map(({ name }) => name);
    expect(german.indexOf('Österreich')).toBeLessThan(german.indexOf('Portugal'));
    expect(regionsIn('en-US')).toHaveLength(regionCodes.length);
    expect(new Set(regionCodes).size).toBe(regionCodes.length);
    expect(regionsIn('fr-FR')).toContainEqual({ code: 'DE', name: 'Allemagne' });
  });
});
