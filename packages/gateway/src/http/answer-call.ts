import { setTimeout } from 'node:timers/promises';
import { result, type Result } from '@tillgate/contract';
import type { TakeTurn } from '../minute-limit.js';
import type { Context, MerchantKeys } from '../ports.js';
import { answerInstead, takeCallFault, type CallFault } from '../sandbox/call-fault.js';
import type { TakeCall } from './rate-limit.js';
import { readJson } from './read-json.js';
import { refusal, withStatus } from './refusal.js';
import type { WireMessage } from './wire-methods.js';
import type { WireRequest } from './wire-request.js';
import type { WireRoute } from './wire-route.js';

/** What the wire API works with. */
export interface WireApi {
  context: Context;
  takeCall: TakeCall;
  /** Of calls that are refused before their sender is known, by the client that they name. */
  takeRefusal: TakeTurn;
  /** The gateway's origin as browsers reach it; undefined: as each request's Host says. */
  publicUrl: string | undefined;
}

/** A call whose sender has proven who it is. */
export interface AuthenticCall {
  merchant: MerchantKeys;
  route: WireRoute;
  request: WireRequest;
}

/** An answer, and what a fault of the sandbox does to it on its way. */
export interface Answered {
  message: WireMessage;
  fault?: CallFault | undefined;
}

/** Answers an authentic call. The order of the checks is the order in which a caller hears of them. */
export async function answerCall({ context, takeCall }: WireApi, call: AuthenticCall): Promise<Answered> {
  const { merchant, route, request } = call;
  const denied = accessFault(call) ?? trafficFault(takeCall, merchant, context.machineClock.nowMs());
  if (denied) return { message: refusal(route.name, denied) };
  const read = readJson(request.body);
  if (read.kind === 'refused') return { message: refusal(route.name, read.why) };
  const fault = await takeCallFault(context, merchant, { method: route.name, json: read.json });
  if (fault?.kind === 'CALL_LATENCY') await setTimeout(fault.delayMs);
  const instead = fault && answerInstead(fault);
  if (instead) return { message: refusal(route.name, instead), fault };
  return { message: await carriedOut(context, call, read.json), fault };
}

async function carriedOut(
  context: Context,
  { merchant, route, request }: AuthenticCall,
  json: unknown,
): Promise<WireMessage> {
  try {
    const own = await context.forMerchant(merchant);
    return withStatus(route.name, await route.answer(own, merchant, json, request.origin));
  } catch (error) {
    // Whether anything was written is not known, which is what UNKNOWN_EXCEPTION tells: inquire or repeat.
    context.log.error({ err: error, method: route.name, clientId: merchant.clientId }, 'call failed');
    return refusal(route.name, result('UNKNOWN_EXCEPTION'));
  }
}

/** A live client has no business on the sandbox path; a sandbox client is in the sandbox on either path. */
function accessFault({ route, merchant }: AuthenticCall): Result | undefined {
  if (!route.isSandboxPath || merchant.isSandbox) return undefined;
  return result('ACCESS_DENIED', 'The sandbox path takes client ids that begin with SANDBOX_.');
}

/** Counted after the signature: nobody uses up the calls of a merchant whose id alone he knows. */
function trafficFault(takeCall: TakeCall, merchant: MerchantKeys, nowMs: number): Result | undefined {
  const { callsPerSecond } = merchant.settings;
  if (callsPerSecond === undefined || takeCall(merchant.clientId, callsPerSecond, nowMs)) return undefined;
  return result('REQUEST_TRAFFIC_EXCEED_LIMIT');
}
