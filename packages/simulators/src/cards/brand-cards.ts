import { visa, type TestCard } from './test-card.js';

/**
 * A card of each further brand and of each country that has rules of its own, with which all succeeds; of Korea and Brazil
 * several, of each country with instalments a credit card, and one that is prepaid, one that is a company's. The numbers are those that payment providers publish for
 * tests, or made of zeros.
 */
export const brandCards: readonly TestCard[] = [
  from('US', 'VISA', '4000020000000000'),
  { ...from('FR', 'CARTES_BANCAIRES', '4035501428146300'), secondBrand: 'VISA' },
  from('US', 'AMEX', '378282246310005'),
  from('JP', 'JCB', '3530111333300000'),
  from('US', 'DINERS', '36148900647913'),
  from('US', 'DISCOVER', '6011111111111117'),
  from('CN', 'CUP', '6243030000000001'),
  { ...from('GB', 'MAESTRO', '6759649826438453'), funding: 'DEBIT' },
  from('BR', 'ELO', '5066991111111118'),
  from('BR', 'HIPERCARD', '6062828888666688'),
  { ...from('RU', 'MIR', '2200000000000004'), funding: 'DEBIT' },
  from('MX', 'CARNET', '2869000000000006'),
  from('TR', 'TROY', '9792000000000003'),

  from('MX', 'VISA', '4000048400000007'),
  from('CL', 'VISA', '4000015200000008'),

  from('KR', 'BC', '9400000100000006'),
  from('KR', 'KOOKMIN', '9400000200000005'),
  from('KR', 'LOTTE', '9400000300000004'),
  from('KR', 'SAMSUNG', '9400000400000003'),
  from('KR', 'SHINHAN', '9400000500000002'),
  { ...from('KR', 'KAKAOBANK', '9400000600000001'), funding: 'DEBIT' },
  from('KR', 'VISA', '4000041000000006'),
  from('KR', 'MASTERCARD', '5200041000000001'),
  { ...from('BR', 'VISA', '4000076000000002'), funding: 'DEBIT' },
  from('BR', 'MASTERCARD', '5200076000000007'),
  { ...from('BR', 'ELO', '5067000000000009'), funding: 'DEBIT' },

  { ...from('US', 'MASTERCARD', '5200084000000001'), funding: 'PREPAID' },
  { ...from('US', 'VISA', '4200084000000004'), category: 'COMMERCIAL' },
];

function from(issuingCountry: string, brand: string, number: string): TestCard {
  return { ...visa(number), brand, issuingCountry };
}
