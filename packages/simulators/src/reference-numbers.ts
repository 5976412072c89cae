import { createHash } from 'node:crypto';
import { luhnDigit } from './luhn.js';

/** The BIN under which this acquirer clears; nobody was issued it. */
const acquirerBin = '299999';

/** Six digits, ISO 8583 field 38: the issuer's word that it holds the sum. */
export function authorizationCode(operationId: string): string {
  return digitsOf(operationId, 0, 6);
}

/** Fifteen digits, as Visa's transaction id: names the first payment in a merchant's later charges. */
export function networkTransactionId(operationId: string): string {
  return digitsOf(operationId, 8, 15);
}

/** Twelve digits, ISO 8583 field 37. */
export function retrievalReferenceNo(operationId: string): string {
  return digitsOf(operationId, 16, 12);
}

/**
 * ARN, 23 digits: format code 7, the acquirer's BIN, the day as YDDD, eleven digits of a film locator, a check digit. The
 * day is made from the operation id too: a replay has the same number, whatever the clock says.
 */
export function acquirerReferenceNo(operationId: string): string {
  const year = digitsOf(operationId, 0, 1);
  const dayOfYear = String((Number(digitsOf(operationId, 8, 6)) % 365) + 1).padStart(3, '0');
  const body = `7${acquirerBin}${year}${dayOfYear}${digitsOf(operationId, 24, 11)}`;
  return body + luhnDigit(body);
}

/** Fifteen digits: the number of an authorisation's first, second ... dispute. */
export function disputeNumber(authorizationId: string, count: number): string {
  return digitsOf(`${authorizationId} dispute ${count}`, 8, 15);
}

/** Digits made from an operation id alone, so that a repeat and a replay have the same. */
function digitsOf(operationId: string, offset: 0 | 8 | 16 | 24, length: number): string {
  const number = createHash('sha256').update(operationId).digest().readBigUInt64BE(offset);
  return (number % 10n ** BigInt(length)).toString().padStart(length, '0');
}
