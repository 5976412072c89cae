import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters that may stand in a link and in a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. It has 256 random bits, so that a plain hash is enough. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
