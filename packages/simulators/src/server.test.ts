import { operationReplySchema } from '@tillgate/contract/acquirer';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildServer } from './server.js';

const cards = {
  good: '4054695723100768',
  replyLost: '5162770000000720',
  requestLost: '5162770000000738',
  pending: '5162770000000746',
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

function authorization(operationId: string, number: string, value = '4200') {
  return {
    operationId,
    paymentId: 'p-1',
    merchantId: 'm-1',
    amount: { currency: 'SGD', value },
    card: { number, expiryMonth: '12', expiryYear: '30', cvv: '123', holderName: 'A B' },
  };
}

function capture(operationId: string, authorizationId: string, value: string) {
  return { operationId, authorizationId, amount: { currency: 'SGD', value } };
}

async function replyTo(call: Promise<Response>) {
  return operationReplySchema.parse(await (await call).json());
}

async function stateOf(operationId: string): Promise<string> {
  const response = await fetch(`${url}/v1/operations/${operationId}`);
  return response.status === 404 ? 'NOT_RECEIVED' : operationReplySchema.parse(await response.json()).state;
}

describe('the network', () => {
  it('authorises, captures and answers inquiries', async () => {
    expect(await replyTo(post('/v1/authorizations', authorization('a', cards.good)))).toMatchObject({
      state: 'APPROVED',
    });
    expect(await replyTo(post('/v1/captures', capture('c', 'a', '4200')))).toMatchObject({
      state: 'APPROVED',
    });
    expect(await stateOf('a')).toBe('APPROVED');
    expect(await stateOf('c')).toBe('APPROVED');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('answers fifty equal calls at once with one outcome', async () => {
    await post('/v1/authorizations', authorization('a', cards.good));
    const calls = Array.from({ length: 50 }, () => replyTo(post('/v1/captures', capture('c', 'a', '2100'))));
    const texts = new Set((await Promise.all(calls)).map((reply) => JSON.stringify(reply)));
    expect(texts.size).toBe(1);
    expect(await replyTo(post('/v1/captures', capture('d', 'a', '2100')))).toMatchObject({
      state: 'APPROVED',
    });
    expect(await replyTo(post('/v1/captures', capture('e', 'a', '1')))).toMatchObject({ state: 'DECLINED' });
  });

  it('refuses an operation id that comes again with another content', async () => {
    await post('/v1/authorizations', authorization('a', cards.good));
    const again = await post('/v1/authorizations', authorization('a', cards.good, '4201'));
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: 'OPERATION_ID_REUSED' });
  });

  it('takes fields in any order for the same content', async () => {
    await post('/v1/captures', capture('c', 'a', '1'));
    const { amount, authorizationId, operationId } = capture('c', 'a', '1');
    expect((await post('/v1/captures', { amount, authorizationId, operationId })).status).toBe(200);
  });

  it('loses a reply and keeps the booking', async () => {
    await expect(post('/v1/authorizations', authorization('a', cards.replyLost))).rejects.toThrow();
    expect(await stateOf('a')).toBe('APPROVED');
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

  it('answers pending at first', async () => {
    const call = () => replyTo(post('/v1/authorizations', authorization('a', cards.pending)));
    expect(await call()).toEqual({ state: 'PENDING' });
    expect(await call()).toEqual({ state: 'PENDING' });
    expect(await stateOf('a')).toBe('APPROVED');
    expect(await call()).toMatchObject({ state: 'APPROVED' });
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
});
