import type { Buyer } from '../three-d-secure/buyer.js';

/** A buyer of whom no script told. */
export const aBuyer: Buyer = {
  origin: 'http://localhost:8080',
  acceptHeader: '*/*',
  acceptLanguage: 'en',
  userAgent: 'test',
  ipAddress: '127.0.0.1',
};
