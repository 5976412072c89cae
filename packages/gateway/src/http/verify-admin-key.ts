import { createHash, timingSafeEqual } from 'node:crypto';
import type { HeaderLines } from './header-lines.js';
import { bearerOf } from './verify-api-key.js';

/** Whether a request brings the sandbox's admin key. Compared as hashes, in a time that tells nothing of it. */
export function adminKeyCheck(adminKey: string): (headers: HeaderLines) => boolean {
  const wanted = hashOf(adminKey);
  return (headers) => timingSafeEqual(hashOf(bearerOf(headers) ?? ''), wanted);
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
