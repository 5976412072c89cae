import { createHmac } from 'node:crypto';
import type { AuthorizationRequest, VerificationRequest } from '@tillgate/contract/acquirer';

/**
 * Tells two contents of one operation id apart without keeping them. It is keyed, because a bare hash of a card
 * number can be turned back by trying all numbers.
 */
export function fingerprint(key: Uint8Array, request: AuthorizationRequest | VerificationRequest): string {
  const text = JSON.stringify(request, (_name, value: unknown) => (isRecord(value) ? sorted(value) : value));
  return createHmac('sha256', key).update(text).digest('base64');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
