import { declines } from '../declines.js';
import { declining, mastercard, visa, type TestCard } from './test-card.js';

/** The cards that Antom publishes for its sandbox (docs.antom.com/ac/ref/card). */
export const antomCards: readonly TestCard[] = [
  visa('4054695723100768'),
  mastercard('5162774114974622'),
  { ...visa('9490220011669217'), brand: 'HYUNDAI', issuingCountry: 'KR' },
  { ...visa('4294097400915107'), issuingCountry: 'BR' },
  { ...visa('4006055482525268'), issuingCountry: 'MX', funding: 'DEBIT' },
  { ...visa('4600729331819383'), issuingCountry: 'CL', funding: 'DEBIT' },
  { ...visa('4310377720003234'), issuingCountry: 'PE', funding: 'PREPAID' },
  {
    ...visa('4035501000000008'),
    issuingCountry: 'FR',
    category: 'COMMERCIAL',
    authentication: { transStatus: 'Y' },
  },
  declining(visa('4054692760174822'), declines.DO_NOT_HONOR),
  declining(mastercard('5162770472561357'), declines.DO_NOT_HONOR),
];
