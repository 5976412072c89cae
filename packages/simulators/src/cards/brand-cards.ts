import { visa, type TestCard } from './test-card.js';

/**
 * A card of each further brand and of each country that has rules of its own, with which all succeeds. The numbers are
 * those that payment providers publish for tests, or made of zeros.
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
];

function from(issuingCountry: string, brand: string, number: string): TestCard {
  return { ...visa(number), brand, issuingCountry };
}
