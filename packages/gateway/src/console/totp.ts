import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * Codes of an authenticator: RFC 6238 with HMAC-SHA-1, 30 s and six digits, which is what every authenticator app knows.
 */

const stepMs = 30_000;
const digits = 6;
/** A code is taken a step early and a step late: clocks differ, and people type slowly (RFC 6238, 5.2). */
const tolerance = [0, -1, 1] as const;

/** The code of a time step: the dynamic truncation of RFC 4226, 5.3. */
export function totpCode(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The time step whose code this is; undefined where it is none of now. */
export function stepOfCode(secret: Buffer, code: string, nowMs: number): number | undefined {
  const now = Math.floor(nowMs / stepMs);
  return tolerance
    .map((offset) => now + offset)
    .find((step) => step >= 0 && isEqual(totpCode(secret, step), code));
}

/** What an authenticator reads from a QR code. */
export function totpUri(email: string, secret: string): string {
  const label = `Tillgate:${encodeURIComponent(email)}`;
  const terms = `secret=${secret}&issuer=Tillgate&algorithm=SHA1&digits=${digits}&period=${stepMs / 1000}`;
  return `otpauth://totp/${label}?${terms}`;
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
