import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SessionTokens } from '../ports.js';

const idBytes = 16;

/**
 * `paymentSessionData` is `<base64 of 16-byte session id and its HMAC-SHA-256>&&SG&&111`. The session's facts stay
 * in the database, so there is nothing in it that a page could change. `SG` and `111` are what Antom's samples
 * carry; a fourth part, which newer pages may add, is ignored.
 */
export function hmacSessionTokens(key: Buffer): SessionTokens {
  const seal = (id: Buffer) => createHmac('sha256', key).update(id).digest();
  return {
    issue(sessionId) {
      const id = Buffer.from(sessionId, 'hex');
      return `${Buffer.concat([id, seal(id)]).toString('base64')}&&SG&&111`;
    },
    read(sessionData) {
      const [opaque = ''] = sessionData.split('&&');
      const bytes = Buffer.from(opaque, 'base64');
      if (bytes.length !== idBytes + 32) return undefined;
      const id = bytes.subarray(0, idBytes);
      return timingSafeEqual(bytes.subarray(idBytes), seal(id)) ? id.toString('hex') : undefined;
    },
  };
}
