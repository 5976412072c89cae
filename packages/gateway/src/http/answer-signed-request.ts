import { result } from '@tillgate/contract';
import { answerCall, type WireApi } from './answer-call.js';
import { disturbed } from './disturb-reply.js';
import { headerOf } from './header-lines.js';
import { refusal } from './refusal.js';
import { isAnsweredUnsigned, signedReply, unsignedReply, type WireReply } from './sign-reply.js';
import { signatureFault } from './verify-signature.js';
import type { WireMessage } from './wire-methods.js';
import type { WireRequest } from './wire-request.js';
import { methodAt, routeOf } from './wire-route.js';

/**
 * Answers a call that a signature authenticates. All answers are signed but those to a client that we do not know, or
 * whose signature failed or was not checked.
 */
export async function answerSignedRequest(api: WireApi, request: WireRequest): Promise<WireReply> {
  const { machineClock, merchantKeys } = api.context;
  const clientId = headerOf(request.headers, 'client-id');
  const merchant = clientId === undefined ? undefined : await merchantKeys(clientId);
  if (!merchant) {
    return unsignedReply(clientId, refusal(methodAt(request.path), result('CLIENT_INVALID')));
  }

  const reply = (message: WireMessage) =>
    isAnsweredUnsigned(message.result)
      ? unsignedReply(clientId, message)
      : signedReply(request, merchant, message, machineClock.nowMs());
  const routed = routeOf(request);
  if (routed.kind === 'refused') return reply(refusal(routed.name, routed.why));
  const { route } = routed;
  const fault = signatureFault(request, merchant, machineClock.nowMs());
  if (fault) return unsignedReply(clientId, refusal(route.name, fault));
  const { message, fault: disturbing } = await answerCall(api, { merchant, route, request });
  return disturbed(await reply(message), disturbing);
}
