import { visa, type TestCard } from './test-card.js';

/**
 * Approved cards of whose checks the issuer tells a letter that no address and no security code brings about. Address:
 * 4054 6941 0000 0NN and a check digit, NN the letter's place in the alphabet, 00 the digit 0; American Express, whose
 * letters tell of the holder's name, 3782 8224 0000 NN. Security code: 4054 6942 0000 0NN.
 */
export const checkCards: readonly TestCard[] = [
  { ...visa('4054694100000006'), avsResult: '0' },
  { ...visa('4054694100000030'), avsResult: 'C' },
  { ...visa('4054694100000048'), avsResult: 'D' },
  { ...visa('4054694100000055'), avsResult: 'E' },
  { ...visa('4054694100000071'), avsResult: 'G' },
  { ...visa('4054694100000188'), avsResult: 'R' },
  { ...visa('4054694100000196'), avsResult: 'S' },
  { ...amex('378282240000081'), avsResult: 'H' },
  { ...amex('378282240000115'), avsResult: 'K' },
  { ...amex('378282240000123'), avsResult: 'L' },
  { ...amex('378282240000156'), avsResult: 'O' },
  { ...amex('378282240000172'), avsResult: 'Q' },
  { ...visa('4054694200000047'), cvvResult: 'D' },
  { ...visa('4054694200000146'), cvvResult: 'N' },
  { ...visa('4054694200000161'), cvvResult: 'P' },
  { ...visa('4054694200000211'), cvvResult: 'U' },
  { ...visa('4054694200000245'), cvvResult: 'X' },
];

function amex(number: string): TestCard {
  return { ...visa(number), brand: 'AMEX', issuingCountry: 'US' };
}
