import { expect } from 'vitest';
import { wireMethods } from '@tillgate/contract';
import type { Answer } from '../test-gateway.js';
import type { Call } from './calls.js';
import type { Asked, Model } from './model.js';
import { closing, heldMinor, ofKind, releasing } from './sums.js';

type AnsweredCall = Exclude<Call, { kind: 'WORK' }>;

/** What a call answered, in the words of `expectedAnswers`. */
export function answerOf(call: AnsweredCall, { json }: Answer): string {
  if (call.kind === 'WIRE') return json.result.resultCode;
  return String(json['kind'] === 'refused' ? json['code'] : json['paymentStatus']);
}

/**
 * Holds an answer to what was seen after it, whoever raced with it: a success happened, a refusal left nothing behind,
 * and what is unknown is on its way. What is final is answered in the same words for ever.
 */
export function checkAnswer(call: AnsweredCall, answer: Answer, model: Model): void {
  expect(answer.status).toBe(200);
  if (call.kind === 'FORM') {
    if (answer.json['paymentStatus'] === 'SUCCESS')
      expect(call.order.status).toMatch(/^(SUCCESS|CANCELLED)$/);
    return;
  }
  expect(answer.isSigned, 'signed').toBe(true);
  const { asked } = call;
  expect(wireMethods[asked.method].resultCodes, 'documented').toContain(answer.json.result.resultCode);
  if (asked.operation) checkOperationAnswer(asked, answer, model);
  if (asked.method === 'cancel') checkCancelAnswer(asked, answer);
  checkSameWords(asked, answer);
}

function checkOperationAnswer(asked: Asked, { json: { result, ...json } }: Answer, model: Model): void {
  const { resultCode, resultStatus } = result;
  const operation = operationOf(asked, model);
  if (resultCode === 'REPEAT_REQ_INCONSISTENT') {
    expect(operation).toBeDefined();
    return;
  }
  if (resultStatus !== 'F') expect(operation, `answered with ${resultCode}`).toBeDefined();
  if (resultStatus === 'S' && asked.method !== 'updateAmount') expect(operation?.state).toBe('SUCCESS');
  if (resultStatus === 'F' && asked.sent === 1) expect(operation?.state ?? 'FAIL').toBe('FAIL');
  const id = json['captureId'] ?? json['refundId'];
  if (id !== undefined) expect(id).toBe(operation?.operationId);
}

function operationOf({ operation }: Asked, { orders }: Model) {
  if (!operation) return undefined;
  const all = orders.flatMap(({ seen }) => ofKind(seen, operation.kind));
  return all.find(({ requestId }) => requestId === operation.requestId);
}

function checkCancelAnswer({ order: { seen } }: Asked, { json: { result } }: Answer): void {
  if (result.resultCode === 'SUCCESS') {
    expect(closing(seen) ?? releasing(seen), 'cancelled').toMatchObject({ state: 'SUCCESS' });
  }
  if (result.resultCode === 'UNKNOWN_EXCEPTION') expect(seen && ofKind(seen, 'VOID')).not.toEqual([]);
}

/** Of a `pay` the words hold while the payment is what it was. */
function checkSameWords(asked: Asked, answer: Answer): void {
  const { resultStatus, resultCode } = answer.json.result;
  const { seen, status } = asked.order;
  if (resultStatus !== 'S') return;
  const state = asked.method === 'pay' ? `${String(status)} ${heldMinor(seen)} ` : '';
  const words = `${state}${answer.body}`;
  if (state === '' || asked.finalBody?.startsWith(state)) asked.finalBody ??= words;
  else asked.finalBody = words;
  expect(words, `the answer to a repeated ${asked.method} (${resultCode})`).toBe(asked.finalBody);
}
