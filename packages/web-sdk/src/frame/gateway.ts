import type {
  LoadSessionResponse,
  LookUpCardResponse,
  ReadStatusResponse,
  RemoveStoredCardResponse,
  SubmitCardRequest,
} from '@tillgate/contract/frame';
import { isRecord, textAt } from '../shared/guards.js';
import { callLimitsMs } from '../shared/limits.js';
import { browserFacts } from './browser-facts.js';
import type { RenderRequest } from './read-page-message.js';

/** No answer that we understand: the network, a timeout, or a gateway in trouble. What it did is unknown. */
export interface Lost {
  kind: 'lost';
}

/** What the buyer submits: a card, and what goes with it. */
export type CardSubmission = Omit<SubmitCardRequest, 'sessionData' | 'browser'>;

/** The gateway's checkout calls, bound to one session. They never reject. */
export interface Gateway {
  loadSession(): Promise<LoadSessionResponse | Lost>;
  /** `bin`: eight digits. */
  lookUpCard(bin: string): Promise<LookUpCardResponse | Lost>;
  /** Pays with a card, or stores it where that is what the session is for. */
  submitCard(submission: CardSubmission): Promise<ReadStatusResponse | Lost>;
  removeStoredCard(cardId: string): Promise<RemoveStoredCardResponse | Lost>;
  readStatus(): Promise<ReadStatusResponse | Lost>;
  /** Ends the challenge that the buyer does not want to answer. */
  leaveChallenge(): Promise<ReadStatusResponse | Lost>;
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
    lookUpCard: (bin) => call('lookUpCard', { sessionData, bin }, isLookUpResponse, log),
    submitCard: (submission) => {
      const message = { sessionData, ...submission, browser: browserFacts() };
      const name = product === 'VAULTING' ? 'vaultCard' : 'submitCard';
      return call(name, message, isStatusResponse, log);
    },
    removeStoredCard: (cardId) => call('removeStoredCard', { sessionData, cardId }, isRemovalResponse, log),
    readStatus: () => call('readStatus', { sessionData }, isStatusResponse, log),
    leaveChallenge: () => call('leaveChallenge', { sessionData }, isStatusResponse, log),
  };
}

type Answer = LoadSessionResponse | LookUpCardResponse | ReadStatusResponse | RemoveStoredCardResponse;

async function call<R extends Answer>(
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
  logAnswer(name, reply.answer, log);
  return reply.answer;
}

/** What the gateway knows of a card is no news for the merchant, and would say what the buyer is typing. */
function logAnswer(name: CallName, answer: Answer, log: CallLog): void {
  if (answer.kind === 'refused') log('CHECKOUT_CALL_REFUSED', `${name}: ${answer.code} ${answer.message}`);
  else if (answer.kind !== 'card') log('CHECKOUT_CALL_ANSWERED', `${name}: ${wordOf(answer)}`);
}

function wordOf(answer: Exclude<Answer, { kind: 'refused' | 'card' }>): string {
  if (answer.kind === 'report') return answer.paymentStatus;
  if (answer.kind === 'vaulting') return answer.vaultingStatus;
  return answer.kind === 'removed' ? 'removed' : 'open';
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

function isLoadSessionResponse(value: unknown): value is LoadSessionResponse {
  return hasKind(value, 'open', 'openVaulting', 'refused');
}

function isLookUpResponse(value: unknown): value is LookUpCardResponse {
  return hasKind(value, 'card', 'refused');
}

function isStatusResponse(value: unknown): value is ReadStatusResponse {
  return hasKind(value, 'report', 'vaulting', 'refused');
}

function isRemovalResponse(value: unknown): value is RemoveStoredCardResponse {
  return hasKind(value, 'removed', 'refused');
}

function hasKind(value: unknown, ...kinds: string[]): boolean {
  return isRecord(value) && kinds.includes(textAt(value, 'kind') ?? '');
}
