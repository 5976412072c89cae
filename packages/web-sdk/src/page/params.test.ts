import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAppearance } from './appearance-params.js';
import { merchantCallbacks } from './merchant-callbacks.js';
import { firstTexts } from './page-texts.js';
import { submitAddress } from './submit-address.js';

describe('the billing address of submit()', () => {
  it.each([{ billingAddress: { region: 'us', city: 'Reno' } }, { region: 'US', city: 'Reno' }])(
    'is read from %j',
    (data) => {
      expect(submitAddress(data)).toEqual({ region: 'US', city: 'Reno' });
    },
  );

  it.each([undefined, null, 'x', {}, { billingAddress: {} }, { city: 'Reno' }])('is none in %j', (data) => {
    expect(submitAddress(data)).toBeUndefined();
  });
});

describe('the appearance', () => {
  it('takes both spellings of names, and drops what is of another type', () => {
    const variables = { contentPrimary: '#111', 'warpper-padding': '4px' };
    expect(
      readAppearance({
        themeType: 'night',
        backgroundColor: '#222',
        card: { showBrandIcon: false },
        variables,
      }),
    ).toEqual({
      theme: 'night',
      showBrandIcon: false,
      variables: { 'background-primary': '#222', 'content-primary': '#111', 'warpper-padding': '4px' },
    });
  });
});

describe('onBeforeSubmit', () => {
  it.each([
    [() => ({ result: 'CANCEL' as const }), 'CANCEL'],
    [() => Promise.resolve({ result: 'CONTINUE' as const }), 'CONTINUE'],
    [() => undefined, 'IGNORE'],
  ])('%s gives %s', async (onBeforeSubmit, verdict) => {
    expect(await merchantCallbacks({ onBeforeSubmit }).beforeSubmit()).toBe(verdict);
  });

  it('is not asked where there is none', () => {
    expect(merchantCallbacks({}).asksBeforeSubmit).toBe(false);
  });
});

describe('the texts before the frame speaks', () => {
  it('are those of the English locale', () => {
    const file = new URL('../shared/locales/en_US.json', import.meta.url);
    const english: { page: Record<string, string> } = JSON.parse(readFileSync(file, 'utf8'));
    const said = Object.entries(firstTexts).filter(([, text]) => text !== '');
    expect(english.page).toMatchObject(Object.fromEntries(said));
  });
});
