import type { LoadSessionResponse, PaymentReportResponse, SubmitCardRequest } from '@tillgate/contract/frame';
import { isRecord, textAt } from '../shared/guards.js';

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

const timeoutsMs = { loadSession: 10_000, submitCard: 45_000, readStatus: 8_000 };

export function gatewayFor(sessionData: string, environment: string): Gateway {
  return {
    loadSession: () => call('loadSession', { sessionData, environment }, isLoadSessionResponse),
    submitCard: (card) => call('submitCard', { sessionData, card }, isReportResponse),
    readStatus: () => call('readStatus', { sessionData }, isReportResponse),
  };
}

async function call<R>(
  name: keyof typeof timeoutsMs,
  message: object,
  isAnswer: (value: unknown) => value is R,
): Promise<R | Lost> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, timeoutsMs[name]);
  try {
    const reply = await fetch(`/checkout/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      credentials: 'omit',
      cache: 'no-store',
      signal: controller.signal,
    });
    const answer: unknown = await reply.json();
    return isAnswer(answer) ? answer : { kind: 'lost' };
  } catch {
    return { kind: 'lost' };
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
