import { expect, it } from 'vitest';
import { wirePath } from './wire-path.js';

it.each([
  ['/ams/api/v1/payments/pay', '/ams/api/v1/payments/pay'],
  ['http://gateway.example:8080/ams/api/v1/payments/pay?a=%20', '/ams/api/v1/payments/pay?a=%20'],
  ['https://gateway.example', '/'],
  ['http://gateway.example?a=1', '/?a=1'],
  ['//ams/api/v1/payments/pay', '/ams/api/v1/payments/pay'],
  ['http://gateway.example//ams/api/v1/payments/pay', '/ams/api/v1/payments/pay'],
  ['/ams/api//v1/payments/retrievePaymentSession', '/ams/api//v1/payments/retrievePaymentSession'],
  ['//amsterdam', '//amsterdam'],
  ['*', '*'],
])('reads %s as %s', (target, path) => {
  expect(wirePath(target)).toBe(path);
});
