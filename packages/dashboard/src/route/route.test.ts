import { describe, expect, it } from 'vitest';
import { matchPath } from './match-path.js';
import { pathTo } from './paths.js';

describe('the address of a page', () => {
  it('is found again by what it was made of, whatever stands in it', () => {
    const params = { clientId: 'SANDBOX_1', paymentId: 'a/b?c#d é' };
    const path = pathTo('payment', params);
    expect(path).toBe('/m/SANDBOX_1/payments/a%2Fb%3Fc%23d%20%C3%A9');
    expect(matchPath(path)).toEqual({ name: 'payment', params });
  });

  it('carries what is asked for, and leaves out what is not', () => {
    const path = pathTo('payments', { clientId: 'A' }, { search: 'x y', state: '', brand: undefined });
    expect(path).toBe('/m/A/payments?search=x+y');
  });

  it.each([
    ['/', 'start'],
    ['/account/', 'account'],
    ['/m/A', 'home'],
    ['/m/A/payments', 'payments'],
    ['/m/A/nothing', 'unknown'],
    ['/m/A/payments/1/2', 'unknown'],
    ['/m/%E0%A4%A/payments', 'unknown'],
    ['/constructor', 'unknown'],
  ])('%s is that of the page %s', (path, name) => {
    expect(matchPath(path).name).toBe(name);
  });
});
