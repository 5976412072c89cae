import { result, type Result, type WireMethodName } from '@tillgate/contract';
import { findApiKey } from '../find-api-key.js';
import type { ApiKey, Context, MerchantKeys } from '../ports.js';
import { headerOf, type HeaderLines } from './header-lines.js';
import type { WireRequest } from './wire-request.js';
import type { WireRoute } from './wire-route.js';

export type KeyCaller =
  | { kind: 'known'; merchant: MerchantKeys; apiKey: ApiKey }
  | { kind: 'refused'; why: Result };

/** The credential after `Bearer`, where a request brings one. */
export function bearerOf(headers: HeaderLines): string | undefined {
  const [whole, bearer = ''] = /^bearer(?:\s+(.*))?$/i.exec(headerOf(headers, 'authorization') ?? '') ?? [];
  return whole === undefined ? undefined : bearer;
}

/** Whose key a request brings. */
export async function callerOf(context: Context, request: WireRequest, bearer: string): Promise<KeyCaller> {
  if (request.headers.has('signature')) return refused('Send an API key or a signature, not both.');
  const found = await findApiKey(context, bearer, request.address);
  if (found.kind === 'refused') return whyRefused[found.why];
  const { merchant, apiKey } = found;
  const named = headerOf(request.headers, 'client-id');
  if (named !== undefined && named !== merchant.clientId) {
    return refused('The API key belongs to another client id.');
  }
  return { kind: 'known', merchant, apiKey };
}

/** Refuses a known key for what it was not made for. TEST keys work in the sandbox, PROD keys out of it. */
export function keyScopeFault(
  { merchant, apiKey }: { merchant: MerchantKeys; apiKey: ApiKey },
  { name, isSandboxPath }: WireRoute,
): Result | undefined {
  if (merchant.isSandbox !== isSandboxPath) {
    const prefix = merchant.isSandbox ? '/ams/sandbox/api' : '/ams/api';
    return result('OAUTH_FAIL', `This API key works below ${prefix}.`);
  }
  return isForMethod(apiKey, name) ? undefined : result('OAUTH_FAIL', `This API key is not for ${name}.`);
}

function isForMethod({ kind, allowedMethods }: ApiKey, name: WireMethodName): boolean {
  return kind === 'STANDARD' || allowedMethods.includes(name);
}

const whyRefused = {
  UNKNOWN: refused('The API key is unknown or was revoked.'),
  OFF: refused('API keys are not switched on for this merchant.'),
  ADDRESS: { kind: 'refused', why: result('ILLEGAL_CLIENT_IP') },
} as const satisfies Record<string, KeyCaller>;

function refused(sentence: string): { kind: 'refused'; why: Result } {
  return { kind: 'refused', why: result('OAUTH_FAIL', sentence) };
}
