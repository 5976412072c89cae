import { answerCall, type WireApi } from './answer-call.js';
import { disturbed } from './disturb-reply.js';
import { headerOf } from './header-lines.js';
import { refusal } from './refusal.js';
import { unsignedReply, type WireReply } from './sign-reply.js';
import { callerOf, keyScopeFault } from './verify-api-key.js';
import type { WireRequest } from './wire-request.js';
import { methodAt, routeOf } from './wire-route.js';

/** Answers a call that an API key authenticates. No such answer is signed: Antom's SDKs check none. */
export async function answerKeyedRequest(
  api: WireApi,
  request: WireRequest,
  bearer: string,
): Promise<WireReply> {
  const caller = await callerOf(api.context, request, bearer);
  if (caller.kind === 'refused') {
    const clientId = headerOf(request.headers, 'client-id');
    return unsignedReply(clientId, refusal(methodAt(request.path), caller.why));
  }
  const { merchant } = caller;
  const routed = routeOf(request);
  if (routed.kind === 'refused') return unsignedReply(merchant.clientId, refusal(routed.name, routed.why));
  const { route } = routed;
  const fault = keyScopeFault(caller, route);
  if (fault) return unsignedReply(merchant.clientId, refusal(route.name, fault));
  const { message, fault: disturbing } = await answerCall(api, { merchant, route, request });
  return disturbed(unsignedReply(merchant.clientId, message), disturbing);
}
