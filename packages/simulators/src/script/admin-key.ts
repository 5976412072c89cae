import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an `Authorization` header carries the key. Takes as long for a wrong key as for the right one. */
export function carriesKey(header: string | undefined, key: string): boolean {
  const [, given = ''] = /^Bearer (.+)$/i.exec(header ?? '') ?? [];
  return timingSafeEqual(digestOf(given), digestOf(key));
}

function digestOf(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
