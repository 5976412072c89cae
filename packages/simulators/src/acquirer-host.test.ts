import { beforeEach, describe, expect, it } from 'vitest';
import { AcquirerHost } from './acquirer-host.js';
import { Ledger, type Booked } from './ledger.js';
import { RuleBook } from './script/rule-book.js';
import { cardOf } from './testing/scripted-network.js';

let ledger: Ledger;
let rules: RuleBook;
let host: AcquirerHost;
/** Who waits, for how long, and how to let them go on. */
let waiting: { ms: number; goOn: () => void }[];

beforeEach(() => {
  ledger = new Ledger();
  rules = new RuleBook();
  waiting = [];
  const wait = (ms: number) => new Promise<void>((goOn) => waiting.push({ ms, goOn }));
  host = new AcquirerHost({ ledger, rules, wait });
});

function authorize(operationId: string): Promise<Booked> {
  const names = { operationId, paymentId: 'p', merchantId: 'm' };
  const amount = { currency: 'SGD', value: '4200' };
  return host.authorize({ ...names, amount, card: cardOf('4054695723100768') });
}

const approved = { kind: 'BOOKED', reply: { state: 'APPROVED' } };

describe('a delay', () => {
  it('of the reply lets an inquiry find what is booked before the caller hears of it', async () => {
    rules.add({ on: 'AUTHORIZATION', then: { answer: 'AS_CARD', delayReplyMs: 12_000 } });
    const answer = authorize('a');
    expect(waiting.map(({ ms }) => ms)).toEqual([12_000]);
    expect(ledger.inquire('a')).toMatchObject({ state: 'APPROVED' });
    waiting[0]?.goOn();
    expect(await answer).toMatchObject(approved);
  });

  it('of the request leaves it unknown, and what was abandoned meanwhile comes too late', async () => {
    rules.add({ on: 'AUTHORIZATION', then: { answer: 'AS_CARD', delayRequestMs: 500 } });
    const answer = authorize('a');
    expect(await host.inquire('a')).toEqual({ kind: 'NOT_RECEIVED' });
    expect(await host.abandon('a', {})).toMatchObject({ reply: { state: 'DECLINED' } });
    waiting[0]?.goOn();
    expect(await answer).toMatchObject({ kind: 'BOOKED', reply: { state: 'DECLINED' } });
    expect(ledger.accounts()).toEqual([]);
  });

  it('of a capture cannot take more than is left when it comes', async () => {
    await authorize('a');
    rules.add({ on: 'CAPTURE', then: { answer: 'APPROVED', delayRequestMs: 500 } });
    const capture = (operationId: string) =>
      host.operate({
        kind: 'CAPTURE',
        operationId,
        authorizationId: 'a',
        amount: { currency: 'SGD', value: '4200' },
      });
    const late = capture('late');
    expect(await capture('soon')).toMatchObject(approved);
    waiting[0]?.goOn();
    expect(await late).toMatchObject({ reply: { reason: 'CAPTURE_AMOUNT_EXCEED_AUTH_LIMIT' } });
  });

  it('of one request does not delay a repeat of it, which is answered with the same', async () => {
    rules.add({ on: 'OPERATION', then: { answer: 'AS_CARD', delayRequestMs: 500 } });
    const first = authorize('a');
    const second = await authorize('a');
    waiting[0]?.goOn();
    expect(await first).toEqual(second);
    expect(ledger.accounts().length).toBe(1);
  });

  it('of an inquiry tells what was so when it was asked', async () => {
    await authorize('a');
    rules.add({ on: 'INQUIRY', then: { answer: 'AS_BOOKED', delayReplyMs: 9 } });
    const answer = host.inquire('a');
    expect(waiting.map(({ ms }) => ms)).toEqual([9]);
    waiting[0]?.goOn();
    expect(await answer).toMatchObject(approved);
  });
});
