import type { LoadSessionResponse, PaymentReportResponse, SubmitCardRequest } from '@tillgate/contract/frame';
import { isRecord, textAt } from '../shared/guards.js';
import { callLimitsMs } from '../shared/limits.js';

/** No answer that we understand: the network, a timeout, or a gateway in trouble. What it did is unknown. */
export interface Lost {
  kind: 'lost';
}

/** The gateway's checkout calls, bound to one session. They never reject. */
export interface Gateway {
  loadSession(): Promise<LoadSessionResponse | Lost>;
  submitCard(card: SubmitCardRequest['card']): Promise<PaymentReportResponse | Lost>;
  readStatus(): Promise<PaymentReportResponse | Lost>;
}

type CallName = keyof typeof callLimitsMs;

/** Tells the merchant's `onLog` of a call. What the buyer typed is in no message. */
export type CallLog = (code: CallCode, message: string) => void;

type CallCode = 'CHECKOUT_CALL_ANSWERED' | 'CHECKOUT_CALL_REFUSED' | 'CHECKOUT_CALL_LOST';

export function gatewayFor(sessionData: string, environment: string, log: CallLog): Gateway {
  return {
    loadSession: () => call('loadSession', { sessionData, environment }, isLoadSessionResponse, log),
    submitCard: (card) => call('submitCard', { sessionData, card }, isReportResponse, log),
    readStatus: () => call('readStatus', { sessionData }, isReportResponse, log),
  };
}

async function call<R extends LoadSessionResponse | PaymentReportResponse>(
  name: CallName,
  message: object,
  isAnswer: (value: unknown) => value is R,
  log: CallLog,
): Promise<R | Lost> {
  const reply = await send(name, message);
  if ('problem' in reply) {
    log('CHECKOUT_CALL_LOST', `${name}: ${reply.problem}`);
    return { kind: 'lost' };
  }
  if (!isAnswer(reply.answer)) {
    log('CHECKOUT_CALL_LOST', `${name}: an answer of an unknown shape`);
    return { kind: 'lost' };
  }
  const { answer } = reply;
  if (answer.kind === 'refused') log('CHECKOUT_CALL_REFUSED', `${name}: ${answer.code} ${answer.message}`);
  else log('CHECKOUT_CALL_ANSWERED', `${name}: ${answer.kind === 'report' ? answer.paymentStatus : 'open'}`);
  return answer;
}

/** Sends one call, and gives what the gateway answered, or in words why there is no answer. */
async function send(name: CallName, message: object): Promise<{ answer: unknown } | { problem: string }> {
  const limitMs = callLimitsMs[name];
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, limitMs);
  try {
    const reply = await fetch(`/checkout/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      credentials: 'omit',
      cache: 'no-store',
      signal: controller.signal,
    });
    if (!reply.ok) return { problem: `HTTP ${reply.status}` };
    return { answer: await reply.json() };
  } catch {
    return { problem: controller.signal.aborted ? `no answer in ${limitMs / 1000} s` : 'no connection' };
  } finally {
    clearTimeout(timer);
  }
}

// Our own origin answers, so that the shape behind `kind` is taken as the contract says.

function isLoadSessionResponse(value: unknown): value is LoadSessionResponse {
  return hasKind(value, 'open') || hasKind(value, 'refused');
}

function isReportResponse(value: unknown): value is PaymentReportResponse {
  return hasKind(value, 'report') || hasKind(value, 'refused');
}

function hasKind(value: unknown, kind: string): boolean {
  return isRecord(value) && textAt(value, 'kind') === kind;
}
