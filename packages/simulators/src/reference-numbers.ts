import { createHash } from 'node:crypto';

/** The network's numbers for an approved operation, computed from its id so that a replay has the same. */
export interface ReferenceNumbers {
  /** Six characters, as in ISO 8583 field 38. */
  authorizationCode: string;
  /** Fifteen digits, as Visa's. */
  networkTransactionId: string;
}

export function referenceNumbers(operationId: string): ReferenceNumbers {
  const hash = createHash('sha256').update(operationId).digest();
  return {
    authorizationCode: digits(hash.readBigUInt64BE(0), 6),
    networkTransactionId: digits(hash.readBigUInt64BE(8), 15),
  };
}

function digits(number: bigint, length: number): string {
  return (number % 10n ** BigInt(length)).toString().padStart(length, '0');
}
