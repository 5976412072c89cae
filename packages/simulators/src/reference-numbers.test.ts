import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luhnDigit } from './luhn.js';
import {
  acquirerReferenceNo,
  authorizationCode,
  networkTransactionId,
  retrievalReferenceNo,
} from './reference-numbers.js';

describe('the numbers of an operation', () => {
  it('have the lengths that the field names promise, and only digits', () => {
    expect(authorizationCode('op-1')).toMatch(/^\d{6}$/);
    expect(networkTransactionId('op-1')).toMatch(/^\d{15}$/);
    expect(retrievalReferenceNo('op-1')).toMatch(/^\d{12}$/);
    expect(acquirerReferenceNo('op-1')).toMatch(/^\d{23}$/);
  });

  it('are the same each time, and others for another operation', () => {
    const numbers = (id: string) =>
      [authorizationCode, networkTransactionId, retrievalReferenceNo, acquirerReferenceNo].map((of) =>
        of(id),
      );
    expect(numbers('op-1')).toEqual(numbers('op-1'));
    expect(new Set([...numbers('op-1'), ...numbers('op-2')]).size).toBe(8);
  });
});

describe('an ARN', () => {
  it('is format code, BIN, a day of a year, and a number that its last digit checks', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 64 }), (id) => {
        const arn = acquirerReferenceNo(id);
        expect(arn.slice(0, 7)).toBe('7299999');
        expect(Number(arn.slice(8, 11))).toBeGreaterThanOrEqual(1);
        expect(Number(arn.slice(8, 11))).toBeLessThanOrEqual(365);
        expect(luhnDigit(arn.slice(0, -1))).toBe(arn.slice(-1));
      }),
    );
  });

  it('has the check digit of card numbers', () => {
    expect(luhnDigit('405469572310076')).toBe('8');
    expect(luhnDigit('7992739871')).toBe('3');
  });
});
