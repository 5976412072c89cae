import { afterEach, expect, it } from 'vitest';
import { RuleBook } from '../script/rule-book.js';
import { aReq } from '../testing/three-d-secure-calls.js';
import { Acs } from './acs.js';
import { TrustedMerchants } from './trusted-merchants.js';

const acs = new Acs(new RuleBook());
afterEach(() => {
  acs.stop();
});

it('the ACS knows of the last 10,000 challenges', () => {
  const [oldest, ...others] = Array.from({ length: 10_001 }, () => acs.authenticate(aReq()).acsTransID);
  expect(acs.find(oldest ?? '')).toBeUndefined();
  expect(others.filter((acsTransID) => acs.find(acsTransID) === undefined)).toEqual([]);
});

it('an issuer knows of the last 10,000 merchants that are trusted', () => {
  const trusted = new TrustedMerchants();
  const of = (number: number) => aReq({ threeDSRequestorID: `shop ${number}` });
  for (let number = 0; number <= 10_000; number += 1) trusted.add(of(number));
  expect([0, 1, 10_000].map((number) => trusted.has(of(number)))).toEqual([false, true, true]);
  trusted.forget('shop 1');
  expect(trusted.has(of(1))).toBe(false);
});
