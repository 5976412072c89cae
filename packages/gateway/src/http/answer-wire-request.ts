import type { WireApi } from './answer-call.js';
import { answerKeyedRequest } from './answer-keyed-request.js';
import { answerSignedRequest } from './answer-signed-request.js';
import { recordCall } from './record-call.js';
import { refusal } from './refusal.js';
import { repeatedHeaderFault } from './repeated-header.js';
import { unsignedReply, type WireReply } from './sign-reply.js';
import { bearerOf } from './verify-api-key.js';
import type { WireRequest } from './wire-request.js';
import { methodAt } from './wire-route.js';

/** Answers one call of the wire API, and has it recorded once it is answered. */
export async function answerWireRequest(api: WireApi, request: WireRequest): Promise<WireReply> {
  const { context, takeRefusal } = api;
  const beganAtMs = context.machineClock.nowMs();
  const beganMs = performance.now();
  const reply = await answerProven(api, request);
  const durationMs = Math.round(performance.now() - beganMs);
  setImmediate(() => {
    recordCall(context, takeRefusal, { request, reply, beganAtMs, durationMs }).catch((error: unknown) => {
      context.log.error({ err: error }, 'call not recorded');
    });
  });
  return reply;
}

/** By the way in which its sender proves who it is. */
async function answerProven(api: WireApi, request: WireRequest): Promise<WireReply> {
  const repeated = repeatedHeaderFault(request.headers);
  if (repeated) return unsignedReply(undefined, refusal(methodAt(request.path), repeated));
  const bearer = bearerOf(request.headers);
  return bearer === undefined ? answerSignedRequest(api, request) : answerKeyedRequest(api, request, bearer);
}
