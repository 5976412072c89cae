import type { Amount } from './fields.js';
import { result } from './result.js';

/** Facts that the samples share, so that they tell one story: a bowl for S$42.00, paid with a test card. */

export const paymentId = '20261123194010800100188020260000000001';
export const cardToken = 'vWqg8oUcxMSLPu2DNfUyM2jfAQwq7rTRUMrlAyy9OEs';
export const disputeId = '20261201194010800100188020260000000004';
export const success = result('SUCCESS');

export function sgd(value: string): Amount {
  return { currency: 'SGD', value };
}

export const card = {
  cardNo: '************0768',
  cardBrand: 'VISA',
  lastFour: '0768',
  funding: 'CREDIT',
  issuingCountry: 'SG',
  paymentMethodRegion: 'GLOBAL',
  networkTransactionId: '016153570198200',
};

export const storedCard = {
  cardToken,
  brand: 'VISA',
  maskedCardNo: '************0768',
  lastFour: '0768',
  expiryMonth: '12',
  expiryYear: '30',
  funding: 'CREDIT',
  issuingCountry: 'SG',
};
