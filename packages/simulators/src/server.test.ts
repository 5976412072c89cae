import { operationReplySchema } from '@tillgate/contract/acquirer';
import { testCardsSchema } from '@tillgate/contract/test-cards';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCards } from './cards/test-cards.js';
import { buildServer } from './server.js';

const cards = {
  good: '4054695723100768',
  replyLost: '5162770000000720',
  requestLost: '5162770000000738',
  pending: '5162770000000746',
  pendingThenDeclined: '5162770000000753',
};

let app: FastifyInstance;
let url: string;

beforeEach(async () => {
  app = buildServer();
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await app.close();
});

function post(path: string, body: unknown): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text });
}

const cardOf = (number: string) => ({ number, expiryMonth: '12', expiryYear: '30', cvv: '123' });

function authorization(operationId: string, number: string, value = '4200') {
  const amount = { currency: 'SGD', value };
  return { operationId, paymentId: 'p-1', merchantId: 'm-1', amount, card: cardOf(number) };
}

function verification(operationId: string, number: string) {
  return { operationId, merchantId: 'm-1', card: cardOf(number) };
}

function onAuthorization(operationId: string, value: string) {
  return { operationId, authorizationId: 'a', amount: { currency: 'SGD', value } };
}

async function replyTo(call: Promise<Response>) {
  return operationReplySchema.parse(await (await call).json());
}

async function stateOf(operationId: string): Promise<string> {
  const response = await fetch(`${url}/v1/operations/${operationId}`);
  return response.status === 404 ? 'NOT_RECEIVED' : operationReplySchema.parse(await response.json()).state;
}

describe('the network', () => {
  it('tells anybody its test cards and amounts, as the table has them', async () => {
    const { groups, amounts } = testCardsSchema.parse(await (await fetch(`${url}/v1/test-cards`)).json());
    const cards = groups.flatMap((group) => group.cards);
    expect(cards.map(({ number }) => number)).toEqual(testCards.map(({ number }) => number));
    expect(cards).toContainEqual({
      number: '4035501428146300',
      brand: 'CARTES_BANCAIRES',
      secondBrand: 'VISA',
      issuingCountry: 'FR',
      funding: 'CREDIT',
      category: 'CONSUMER',
      outcome: 'approved',
    });
    const outcomeOf = (number: string) => cards.find((card) => card.number === number)?.outcome;
    expect(outcomeOf('4054690000000518')).toBe('declined USER_BALANCE_NOT_ENOUGH (51)');
    expect(outcomeOf('5162770000000712')).toBe('capture: declined PROCESS_FAIL (96)');
    expect(amounts[0]).toEqual({ value: '11', outcome: 'declined RISK_REJECT' });
  });

  it('holds, raises, takes, releases, gives back, and answers inquiries', async () => {
    expect(await replyTo(post('/v1/authorizations', authorization('a', cards.good)))).toMatchObject({
      state: 'APPROVED',
      allowsIncrement: true,
    });
    expect(await replyTo(post('/v1/increments', onAuthorization('i', '800')))).toMatchObject({
      state: 'APPROVED',
      authorizationCode: expect.stringMatching(/^\d{6}$/),
    });
    expect(await replyTo(post('/v1/captures', onAuthorization('c', '4500')))).toMatchObject({
      state: 'APPROVED',
      acquirerReferenceNo: expect.stringMatching(/^\d{23}$/),
    });
    expect(await replyTo(post('/v1/voids', { operationId: 'v', authorizationId: 'a' }))).toMatchObject({
      state: 'APPROVED',
    });
    expect(await replyTo(post('/v1/refunds', onAuthorization('r', '4500')))).toMatchObject({
      state: 'APPROVED',
      acquirerReferenceNo: expect.stringMatching(/^\d{23}$/),
      retrievalReferenceNo: expect.stringMatching(/^\d{12}$/),
    });
    expect(await Promise.all(['a', 'i', 'c', 'v', 'r'].map(stateOf))).toEqual(Array(5).fill('APPROVED'));
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('verifies a card and holds nothing', async () => {
    expect(await replyTo(post('/v1/verifications', verification('a', cards.good)))).toMatchObject({
      state: 'APPROVED',
      card: { lastFour: '0768' },
    });
    expect(await replyTo(post('/v1/captures', onAuthorization('c', '1')))).toMatchObject({
      reason: 'AUTH_NOT_FOUND',
    });
  });

  it('takes a stored card without its security code, charged by the merchant', async () => {
    const { cvv, ...stored } = cardOf(cards.good);
    const charge = { ...authorization('a', cards.good), card: stored, initiator: 'MERCHANT' };
    expect(cvv).toBe('123');
    expect(await replyTo(post('/v1/authorizations', charge))).toMatchObject({
      state: 'APPROVED',
      cvvResult: 'P',
    });
  });

  it('takes nothing after a final capture', async () => {
    await post('/v1/authorizations', authorization('a', cards.good));
    await post('/v1/captures', { ...onAuthorization('c', '1'), isFinal: true });
    expect(await replyTo(post('/v1/captures', onAuthorization('d', '1')))).toMatchObject({
      state: 'DECLINED',
    });
  });

  it.each(['/v1/captures', '/v1/increments', '/v1/refunds'])(
    'answers fifty equal calls of %s at once with one outcome',
    async (path) => {
      await post('/v1/authorizations', authorization('a', cards.good));
      if (path === '/v1/refunds') await post('/v1/captures', onAuthorization('all', '4200'));
      const calls = Array.from({ length: 50 }, () => replyTo(post(path, onAuthorization('x', '2100'))));
      const texts = new Set((await Promise.all(calls)).map((reply) => JSON.stringify(reply)));
      expect(texts.size).toBe(1);
      expect(await replyTo(post(path, onAuthorization('y', '2100')))).toMatchObject({ state: 'APPROVED' });
    },
  );

  it('refuses an operation id that comes again with another content, or to another endpoint', async () => {
    await post('/v1/authorizations', authorization('a', cards.good));
    await post('/v1/captures', onAuthorization('c', '1'));
    const otherAmount = await post('/v1/authorizations', authorization('a', cards.good, '4201'));
    const otherCard = await post('/v1/authorizations', authorization('a', cards.pending));
    const otherEndpoint = await post('/v1/refunds', onAuthorization('c', '1'));
    for (const response of [otherAmount, otherCard, otherEndpoint]) {
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ code: 'OPERATION_ID_REUSED' });
    }
  });

  it('takes fields in any order for the same content', async () => {
    const { operationId, paymentId, merchantId, amount, card } = authorization('a', cards.good);
    await post('/v1/authorizations', { operationId, paymentId, merchantId, amount, card });
    const turned = await post('/v1/authorizations', { card, amount, merchantId, paymentId, operationId });
    expect(turned.status).toBe(200);
  });

  it('loses a reply and keeps the booking', async () => {
    await expect(post('/v1/authorizations', authorization('a', cards.replyLost))).rejects.toThrow();
    expect(await stateOf('a')).toBe('APPROVED');
    await expect(post('/v1/verifications', verification('b', cards.replyLost))).rejects.toThrow();
    expect(await stateOf('b')).toBe('APPROVED');
  });

  it('loses a request and books nothing', async () => {
    await expect(post('/v1/authorizations', authorization('a', cards.requestLost))).rejects.toThrow();
    expect(await stateOf('a')).toBe('NOT_RECEIVED');
  });

  it('declines an abandoned operation that comes late', async () => {
    expect(await replyTo(post('/v1/operations/a/abandon', '{}'))).toMatchObject({ state: 'DECLINED' });
    expect(await replyTo(post('/v1/authorizations', authorization('a', cards.good)))).toMatchObject({
      state: 'DECLINED',
    });
    expect(await stateOf('a')).toBe('DECLINED');
  });

  it('answers pending until it is asked, and then with the outcome', async () => {
    const call = (card: string) => replyTo(post('/v1/authorizations', authorization(card, card)));
    expect(await call(cards.pending)).toEqual({ state: 'PENDING' });
    expect(await call(cards.pending)).toEqual({ state: 'PENDING' });
    expect(await stateOf(cards.pending)).toBe('APPROVED');
    expect(await call(cards.pending)).toMatchObject({ state: 'APPROVED' });
    expect(await call(cards.pendingThenDeclined)).toEqual({ state: 'PENDING' });
    expect(await stateOf(cards.pendingThenDeclined)).toBe('DECLINED');
  });

  it.each([
    ['no JSON', '{"number":"4054695723100768"'],
    ['another shape', authorization('a', '4054695723100768x')],
    ['nothing', '""'],
  ])('refuses %s without repeating it', async (_name, body) => {
    const response = await post('/v1/authorizations', body);
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(JSON.parse(text)).toEqual({ code: 'BODY_NOT_VALID', message: expect.any(String) });
    expect(text).not.toContain('4054695723100768');
  });

  it.each(['authorizations', 'verifications', 'increments', 'captures', 'voids', 'refunds'])(
    'refuses a message to /v1/%s that names no operation',
    async (endpoint) => {
      expect((await post(`/v1/${endpoint}`, '{}')).status).toBe(400);
    },
  );
});
