import { result, type Result } from '@tillgate/contract';
import type { Context, MerchantKeys } from '../ports.js';
import { isAcceptedMediaType } from './media-type.js';
import { signedReply, unsignedReply, type WireReply } from './sign-reply.js';
import { signatureFault } from './verify-signature.js';
import { findWireMethod } from './wire-methods.js';
import type { WireRequest } from './wire-request.js';

/**
 * Answers one call of the wire API. The order of the checks is the order in which a caller hears of them.
 * All answers are signed but those to a client that we do not know, or whose signature failed.
 */
export async function answerWireRequest(context: Context, request: WireRequest): Promise<WireReply> {
  const { 'client-id': clientId } = request.headers;
  const merchant = clientId ? await context.merchantKeys(clientId) : undefined;
  if (!merchant) return unsignedReply(clientId, { result: result('CLIENT_INVALID') });

  const signed = (message: object) => signedReply(request, merchant, message, context.clock.nowMs());
  if (request.method !== 'POST') return signed({ result: result('METHOD_NOT_SUPPORTED') });
  const route = findWireMethod(request.path);
  if (!route) return signed({ result: result('NO_INTERFACE_DEF') });
  if (!isAcceptedMediaType(request.headers['content-type'])) {
    return signed({ result: result('MEDIA_TYPE_NOT_ACCEPTABLE') });
  }
  const fault = signatureFault(request, merchant);
  if (fault) return unsignedReply(clientId, { result: fault });
  const denied = accessFault(route.isSandboxPath, merchant);
  if (denied) return signed({ result: denied });
  if (request.body === 'TOO_LARGE') {
    return signed({ result: result('PARAM_ILLEGAL', 'The body is larger than 1 MiB.') });
  }
  const json = parsedJson(request.body);
  if (!json) return signed({ result: result('PARAM_ILLEGAL', 'The body is not JSON in UTF-8.') });
  try {
    return await signed(await route.answer(context, merchant, json.value));
  } catch (error) {
    // Whether anything was written is not known, which is what UNKNOWN_EXCEPTION tells: inquire or repeat.
    context.log.error({ err: error, path: request.path, clientId }, 'call failed');
    return signed({ result: result('UNKNOWN_EXCEPTION') });
  }
}

/** A live client has no business on the sandbox path; a sandbox client is in the sandbox on either path. */
function accessFault(isSandboxPath: boolean, merchant: MerchantKeys): Result | undefined {
  if (!isSandboxPath || merchant.isSandbox) return undefined;
  return result('ACCESS_DENIED', 'The sandbox path takes client ids that begin with SANDBOX_.');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parsedJson(body: Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(utf8.decode(body)) };
  } catch {
    return undefined;
  }
}
