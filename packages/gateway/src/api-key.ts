import { createHash } from 'node:crypto';
import { clientIdOfPart, clientIdPart, isSandboxClient } from './client-id.js';

/** STANDARD keys call every method, RESTRICTED ones those that they were made for. */
export type ApiKeyKind = 'STANDARD' | 'RESTRICTED';

const prefixes = { STANDARD: 'isak', RESTRICTED: 'irak' } as const satisfies Record<ApiKeyKind, string>;
const shape = /^(?:isak|irak)_(TEST|PROD)_([A-Za-z0-9]{1,56})_[\x21-\x7e]{1,256}$/;
const hintLength = 8;

/** An API key of Antom's shape: `isak_TEST_<client id without SANDBOX_>_<secret>`. */
export function formatApiKey(key: { kind: ApiKeyKind; clientId: string; secret: string }): string {
  const mode = isSandboxClient(key.clientId) ? 'TEST' : 'PROD';
  return [prefixes[key.kind], mode, clientIdPart(key.clientId), key.secret].join('_');
}

/** The client that a key says it belongs to; undefined for a text that is no key. */
export function clientIdOfApiKey(key: string): string | undefined {
  const [, mode, part] = shape.exec(key) ?? [];
  return part === undefined ? undefined : clientIdOfPart(part, mode === 'TEST');
}

/** What is stored of a key: SHA-256 of its whole text, in hexadecimal. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex');
}

/** The last characters of a key, by which people tell keys apart. */
export function apiKeyHint(key: string): string {
  return key.slice(-hintLength);
}
