import type {
  CheckoutRefusal,
  OpenSession,
  PaymentReportResponse,
  TypedCard,
} from '@tillgate/contract/frame';
import { isRecord, textAt } from '../shared/guards.js';
import { callLimitsMs } from '../shared/limits.js';
import type { RenderRequest } from './read-page-message.js';

/** No answer that we understand: the network, a timeout, or a gateway in trouble. What it did is unknown. */
export interface Lost {
  kind: 'lost';
}

/** The gateway's checkout calls, bound to one session. They never reject. */
export interface Gateway {
  loadSession(): Promise<OpenSession | CheckoutRefusal | Lost>;
  submitCard(card: TypedCard): Promise<PaymentReportResponse | Lost>;
  readStatus(): Promise<PaymentReportResponse | Lost>;
}

type CallName = keyof typeof callLimitsMs;

/** Tells the merchant's `onLog` of a call. What the buyer typed is in no message. */
export type CallLog = (code: CallCode, message: string) => void;

type CallCode = 'CHECKOUT_CALL_ANSWERED' | 'CHECKOUT_CALL_REFUSED' | 'CHECKOUT_CALL_LOST';

export function gatewayFor(
  { sessionData, environment, product, displayMode }: RenderRequest,
  log: CallLog,
): Gateway {
  const toLoad = { sessionData, environment, product, displayMode };
  return {
    loadSession: () => call('loadSession', toLoad, isLoadSessionResponse, log),
    submitCard: (card) => call('submitCard', { sessionData, card }, isReportResponse, log),
    readStatus: () => call('readStatus', { sessionData }, isReportResponse, log),
  };
}

async function call<R extends OpenSession | PaymentReportResponse>(
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

type Reply = { answer: unknown } | { problem: string };

/** Sends one call, and gives what the gateway answered in time, or in words why there is no answer. */
async function send(name: CallName, message: object): Promise<Reply> {
  const limitMs = callLimitsMs[name];
  // Missing on iOS 11, where a call that took too long just goes on unheard.
  const controller = 'AbortController' in window ? new AbortController() : undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Reply>((resolve) => {
    timer = setTimeout(() => {
      resolve({ problem: `no answer in ${limitMs / 1000} s` });
      controller?.abort();
    }, limitMs);
  });
  const reply = await Promise.race([exchange(name, message, controller?.signal), late]);
  clearTimeout(timer);
  return reply;
}

async function exchange(name: CallName, message: object, signal: AbortSignal | undefined): Promise<Reply> {
  try {
    const reply = await fetch(`/checkout/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      credentials: 'omit',
      cache: 'no-store',
      ...(signal === undefined ? {} : { signal }),
    });
    return reply.ok ? { answer: await reply.json() } : { problem: `HTTP ${reply.status}` };
  } catch {
    return { problem: 'no connection' };
  }
}

// Our own origin answers, so that the shape behind `kind` is taken as the contract says.

function isLoadSessionResponse(value: unknown): value is OpenSession | CheckoutRefusal {
  return hasKind(value, 'open') || hasKind(value, 'refused');
}

function isReportResponse(value: unknown): value is PaymentReportResponse {
  return hasKind(value, 'report') || hasKind(value, 'refused');
}

function hasKind(value: unknown, kind: string): boolean {
  return isRecord(value) && textAt(value, 'kind') === kind;
}
