import { hkdfSync } from 'node:crypto';
import type { IdName, Ids } from '../ports.js';

const mostDigits = 10n ** 30n;

/**
 * Ids made of a seed, the client id and what they name: the same thing has the same id in every run, whatever ran beside it,
 * and things of two merchants, or two things of one, never share an id. Whoever knows the seed knows the ids.
 */
export function seededIds(seed: string, clientId: string): Ids {
  const bytes = (length: number, kind: string, name: IdName) =>
    Buffer.from(hkdfSync('sha256', seed, clientId, JSON.stringify([kind, ...name]), length));
  return {
    transactionId: (nowMs, name) => {
      const date = new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '');
      const number = BigInt(`0x${bytes(20, 'transaction', name).toString('hex')}`) % mostDigits;
      return date + String(number).padStart(30, '0');
    },
    sessionId: (name) => bytes(16, 'session', name).toString('hex'),
    uuid: (name) => uuidOf(bytes(16, 'uuid', name)),
    cardToken: (name) => bytes(64, 'card token', name).toString('base64'),
  };
}

/** Version 4, as random ones are (RFC 9562). */
function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
