import type { CardBrand } from '@tillgate/contract';
import type { BinRow } from './bin-table.js';

/** The cards of the simulated network, Antom's sandbox cards among them; only sandbox merchants meet them. */
export const testBins: readonly BinRow[] = [
  row('405469', 'VISA', 'SG', 'CREDIT'),
  row('516277', 'MASTERCARD', 'SG', 'CREDIT'),
  row('94902200', 'HYUNDAI', 'KR', 'CREDIT'),
  row('42940974', 'VISA', 'BR', 'CREDIT'),
  row('40060554', 'VISA', 'MX', 'DEBIT'),
  row('46007293', 'VISA', 'CL', 'DEBIT'),
  row('43103777', 'VISA', 'PE', 'PREPAID'),
  row('40355010', 'VISA', 'FR', 'CREDIT'),
  row('40000200', 'VISA', 'US', 'CREDIT'),
  { bin: '40355014', brands: ['CARTES_BANCAIRES', 'VISA'], issuingCountry: 'FR', funding: 'CREDIT' },
  row('37828224', 'AMEX', 'US', 'CREDIT'),
  row('35301113', 'JCB', 'JP', 'CREDIT'),
  row('36148900', 'DINERS', 'US', 'CREDIT'),
  row('60111111', 'DISCOVER', 'US', 'CREDIT'),
  row('62430300', 'CUP', 'CN', 'CREDIT'),
  row('67596498', 'MAESTRO', 'GB', 'DEBIT'),
  row('50669911', 'ELO', 'BR', 'CREDIT'),
  row('60628288', 'HIPERCARD', 'BR', 'CREDIT'),
  row('22000000', 'MIR', 'RU', 'DEBIT'),
  row('28690000', 'CARNET', 'MX', 'CREDIT'),
  row('97920000', 'TROY', 'TR', 'CREDIT'),
  row('40000484', 'VISA', 'MX', 'CREDIT'),
  row('40000152', 'VISA', 'CL', 'CREDIT'),
  row('94000001', 'BC', 'KR', 'CREDIT'),
  row('94000002', 'KOOKMIN', 'KR', 'CREDIT'),
  row('94000003', 'LOTTE', 'KR', 'CREDIT'),
  row('94000004', 'SAMSUNG', 'KR', 'CREDIT'),
  row('94000005', 'SHINHAN', 'KR', 'CREDIT'),
  row('94000006', 'KAKAOBANK', 'KR', 'DEBIT'),
  row('40000410', 'VISA', 'KR', 'CREDIT'),
  row('52000410', 'MASTERCARD', 'KR', 'CREDIT'),
  row('40000760', 'VISA', 'BR', 'DEBIT'),
  row('52000760', 'MASTERCARD', 'BR', 'CREDIT'),
  row('50670000', 'ELO', 'BR', 'DEBIT'),
  row('52000840', 'MASTERCARD', 'US', 'PREPAID'),
  row('42000840', 'VISA', 'US', 'CREDIT'),
];

function row(bin: string, brand: CardBrand, issuingCountry: string, funding: BinRow['funding']): BinRow {
  return { bin, brands: [brand], issuingCountry, funding };
}
