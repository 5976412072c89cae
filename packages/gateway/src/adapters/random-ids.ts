import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Ids } from '../ports.js';

const digits = 15;

/** Ids that nobody can guess. A transaction id is the date (UTC) and 30 random digits: 38 characters. */
export const randomIds: Ids = {
  transactionId(nowMs) {
    const date = new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '');
    return date + randomDigits() + randomDigits();
  },
  sessionId() {
    return randomBytes(16).toString('hex');
  },
  uuid() {
    return randomUUID();
  },
  cardToken() {
    return randomBytes(64).toString('base64');
  },
};

function randomDigits(): string {
  const high = randomInt(10 ** 7);
  const low = randomInt(10 ** 8);
  return String(high).padStart(digits - 8, '0') + String(low).padStart(8, '0');
}
