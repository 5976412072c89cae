import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { aResSchema, rReqSchema, type AReq, type RReq } from '@tillgate/contract/three-d-secure';
import { buildServer } from '../server.js';
import { aReq, askDirectoryServer, postForm, threeDSServerTransID } from '../testing/three-d-secure-calls.js';

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

const ask = (changes: Partial<AReq>) => {
  const { port } = threeDSServer.address() as AddressInfo;
  return askDirectoryServer(app, aReq({ threeDSServerURL: `http://127.0.0.1:${port}/results`, ...changes }));
};
const post = (url: string, fields: Record<string, string>) => postForm(app, url, fields);

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
