import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { aResSchema, rReqSchema, type AReq, type RReq } from '@tillgate/contract/three-d-secure';
import { buildServer } from '../server.js';

let app: FastifyInstance;
let threeDSServer: Server;
let results: RReq[];
beforeEach(async () => {
  results = [];
  app = buildServer();
  threeDSServer = createServer((incoming, reply) => {
    incoming.setEncoding('utf8');
    let body = '';
    incoming.on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      results.push(rReqSchema.parse(JSON.parse(body)));
      reply.end('{}');
    });
  });
  await new Promise<void>((resolve) => threeDSServer.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await app.close();
  await new Promise((resolve) => threeDSServer.close(resolve));
});

const threeDSServerTransID = '6f1c4a52-5f0e-4e55-9d6c-0f3f3c2a7b11';

function aReq(changes: Partial<AReq> = {}): AReq {
  return {
    messageType: 'AReq',
    messageVersion: '2.2.0',
    deviceChannel: '02',
    messageCategory: '01',
    threeDSCompInd: 'U',
    threeDSRequestorAuthenticationInd: '01',
    threeDSRequestorChallengeInd: '04',
    threeDSRequestorID: 'shop',
    threeDSRequestorName: 'Shop',
    threeDSRequestorURL: 'https://shop.example',
    threeDSServerTransID,
    threeDSServerURL: `http://127.0.0.1:${(threeDSServer.address() as AddressInfo).port}/results`,
    notificationURL: 'https://pay.example/over',
    acctNumber: '4054693000000025',
    cardExpiryDate: '3012',
    merchantName: 'Bowls & <Plates>',
    purchaseAmount: '420000',
    purchaseCurrency: '702',
    purchaseExponent: '2',
    purchaseDate: '20261123120000',
    browserAcceptHeader: '*/*',
    browserJavascriptEnabled: false,
    browserLanguage: 'en-SG',
    browserUserAgent: 'test',
    ...changes,
  };
}

const ask = async (changes: Partial<AReq> = {}): Promise<unknown> =>
  (
    await app.inject({ method: 'POST', url: '/three-d-secure/directory-server', payload: aReq(changes) })
  ).json();

const post = (url: string, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

/** Begins a challenge. Returns where its code goes, and the page that asks for it. */
async function challenged(changes: Partial<AReq> = {}) {
  const { acsTransID } = aResSchema.parse(await ask(changes));
  const creq = {
    messageType: 'CReq',
    messageVersion: '2.2.0',
    threeDSServerTransID,
    acsTransID,
    challengeWindowSize: '05',
  };
  const encoded = Buffer.from(JSON.stringify(creq)).toString('base64url');
  const page = await post('/three-d-secure/acs/challenge', { creq: encoded });
  return {
    page,
    answer: (fields: Record<string, string>) => post(`/three-d-secure/acs/challenge/${acsTransID}`, fields),
  };
}

describe('the directory server', () => {
  it.each([
    ['4054693000000017', { transStatus: 'Y', eci: '05' }],
    ['5162773000000047', { transStatus: 'A', eci: '01' }],
    ['4054693000000033', { transStatus: 'N', transStatusReason: '01' }],
    ['4054693000000058', { transStatus: 'U' }],
    ['4000000000000002', { transStatus: 'U' }],
  ])('answers for the card %s as its table says', async (acctNumber, expected) => {
    expect(aResSchema.parse(await ask({ acctNumber }))).toMatchObject({ threeDSServerTransID, ...expected });
  });

  it('gives a proof only where something was proved', async () => {
    expect(await ask({ acctNumber: '4054693000000017' })).toHaveProperty('authenticationValue');
    expect(await ask({ acctNumber: '4054693000000058' })).not.toHaveProperty('authenticationValue');
  });

  it('names the field that is wrong, and not its value', async () => {
    const answer = await ask({ acctNumber: '40' });
    expect(answer).toMatchObject({ messageType: 'Erro', errorCode: '203', errorDetail: 'acctNumber' });
    expect(JSON.stringify(answer)).not.toContain('"40"');
  });
});

describe('the page of a challenge', () => {
  it('shows what is paid and to whom, without a script, and tells the test code', async () => {
    const { page } = await challenged();
    expect(page.body).toContain('Bowls &amp; &lt;Plates&gt;');
    expect(page.body).toContain('SGD 4,200.00');
    expect(page.body).toContain('•••• 0025');
    expect(page.body).toContain('123456');
    expect(page.body).not.toContain('<script');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  it('is in Chinese for a browser that is', async () => {
    const { page } = await challenged({ browserLanguage: 'zh-CN' });
    expect(page.body).toContain('<html lang="zh-CN">');
  });

  it('is not there for a challenge that never was', async () => {
    const reply = await post('/three-d-secure/acs/challenge', { creq: 'e30' });
    expect(reply.statusCode).toBe(404);
  });

  it('tells the 3DS Server the result once, before it sends the browser back', async () => {
    const { answer } = await challenged();
    const back = await answer({ answer: 'confirm', code: ' 123456 ' });
    expect(results).toMatchObject([{ transStatus: 'Y', eci: '05', interactionCounter: '01' }]);
    expect(back.body).toContain('action="https://pay.example/over"');
    expect(back.headers['content-security-policy']).toContain('form-action https://pay.example');
    expect((await answer({ answer: 'cancel' })).body).toBe(back.body);
    expect(results).toHaveLength(1);
  });

  it('asks again after a wrong code, twice', async () => {
    const { answer } = await challenged();
    for (const code of ['1', '2']) {
      expect((await answer({ answer: 'confirm', code })).body).toContain('role="alert"');
    }
    expect(results).toEqual([]);
    await answer({ answer: 'confirm', code: '3' });
    expect(results).toMatchObject([{ transStatus: 'N', transStatusReason: '19', interactionCounter: '03' }]);
  });

  it('says that the buyer cancelled', async () => {
    const { answer } = await challenged();
    await answer({ answer: 'cancel' });
    expect(results).toMatchObject([{ transStatus: 'N', challengeCancel: '01' }]);
  });

  it('sends the browser back also where the 3DS Server cannot be reached', async () => {
    const { answer } = await challenged({ threeDSServerURL: 'http://127.0.0.1:9/results' });
    expect((await answer({ answer: 'confirm', code: '123456' })).body).toContain('name="cres"');
  });
});
