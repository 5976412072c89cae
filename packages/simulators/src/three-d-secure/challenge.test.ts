import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aResSchema, type AReq } from '@tillgate/contract/three-d-secure';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../server.js';
import { Challenge, challengeCards, messageIn, pageName } from '../testing/challenge.js';
import { aReq, askDirectoryServer, postForm, threeDSServerTransID } from '../testing/three-d-secure-calls.js';
import { ThreeDSServer } from '../testing/three-ds-server.js';

let app: FastifyInstance;
let server: ThreeDSServer;
beforeEach(async () => {
  app = buildServer();
  server = new ThreeDSServer();
  await server.listen();
});
afterEach(async () => {
  await app.close();
  await server.close();
});

const begin = (changes: Partial<AReq> = {}) =>
  Challenge.begin(app, { threeDSServerURL: server.url, ...changes });

describe('the page of a code', () => {
  it('shows what is paid and to whom, without a script, and tells the test code', async () => {
    const { body, headers } = await (await begin()).open();
    expect(body).toContain('Bowls &amp; &lt;Plates&gt;');
    expect(body.replaceAll('\u00a0', ' ')).toContain('SGD 4,200.00');
    expect(body).toContain('•••• 0025');
    expect(body).toContain('Nov 23, 2026');
    expect(body).toContain('Visa Secure');
    expect(body).toContain('123456');
    expect(body).not.toContain('<script');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^;]+; base-uri 'none'; form-action 'self'$/,
    );
  });

  it('speaks of the card where no payment is made', async () => {
    const challenge = await begin({ messageCategory: '02' });
    const { body } = await challenge.open();
    expect(body).toContain('Confirm your card');
    expect(body).not.toContain('SGD');
    await challenge.confirm('123456');
    expect(server.results).toMatchObject([{ messageCategory: '02', transStatus: 'Y' }]);
  });

  it('is in the language of the browser, and from the right in Arabic', async () => {
    const chinese = await (await begin({ browserLanguage: 'zh-CN' })).open();
    expect(chinese.body).toContain('<html lang="zh-CN" dir="ltr"');
    const arabic = await (await begin({ browserLanguage: 'ar-EG' })).open();
    expect(arabic.body).toContain('<html lang="ar" dir="rtl"');
  });

  it('knows the size of its window from the CReq, also later', async () => {
    const challenge = await begin();
    const opened = await challenge.open({ ...challenge.creq, challengeWindowSize: '02' });
    expect(opened.body).toContain('data-window="390x400"');
    expect((await challenge.confirm('1')).body).toContain('data-window="390x400"');
  });

  it('tells the 3DS Server the result once, before it sends the browser back', async () => {
    const challenge = await begin();
    const back = await challenge.confirm(' 123 456 ');
    expect(server.results).toMatchObject([
      { transStatus: 'Y', eci: '05', interactionCounter: '01', authenticationType: '02' },
    ]);
    expect(back.body).toContain('action="https://pay.example/over"');
    expect(back.headers['content-security-policy']).toContain('form-action https://pay.example');
    expect(messageIn(back, 'cres')).toMatchObject({ messageType: 'CRes', transStatus: 'Y' });
    expect((await challenge.answer('cancel')).body).toBe(back.body);
    expect(server.results).toHaveLength(1);
  });

  it('asks again after a wrong code, twice, and says how often more', async () => {
    const challenge = await begin();
    for (const tries of ['2', '1']) {
      const { body } = await challenge.confirm('000000');
      expect(body).toContain(`role="alert">This code is wrong. Tries left: ${tries}.`);
    }
    expect(server.results).toEqual([]);
    const failed = await challenge.confirm('000000');
    expect(pageName(failed)).toBe('acs-failed');
    expect(messageIn(failed, 'cres')).toMatchObject({ transStatus: 'N' });
    expect(server.results).toMatchObject([
      { transStatus: 'N', transStatusReason: '19', interactionCounter: '03' },
    ]);
  });

  it('sends a code again, which is no try', async () => {
    const challenge = await begin();
    const { body } = await challenge.answer('send-again');
    expect(body).toContain('role="status">We sent a new code.');
    await challenge.confirm('123456');
    expect(server.results).toMatchObject([{ transStatus: 'Y', interactionCounter: '01' }]);
  });

  it('says that the buyer cancelled', async () => {
    const back = await (await begin()).answer('cancel');
    expect(pageName(back)).toBe('acs-return');
    expect(server.results).toMatchObject([{ transStatus: 'N', challengeCancel: '01' }]);
    expect(server.results[0]).not.toHaveProperty('transStatusReason');
  });

  it('ends in U where the ACS is out of order', async () => {
    await (await begin({ acctNumber: challengeCards.broken })).confirm('123456');
    expect(server.results).toMatchObject([{ transStatus: 'U', transStatusReason: '22' }]);
    expect(server.results[0]).not.toHaveProperty('authenticationValue');
  });
});

describe("the bank's app", () => {
  it('approves, and the buyer goes on', async () => {
    const challenge = await begin({ acctNumber: challengeCards.app });
    expect(pageName(await challenge.open())).toBe('acs-app');
    expect((await challenge.answer('continue')).body).toContain('role="alert">You have not approved');
    expect(pageName(await challenge.answer('open-app'))).toBe('acs-phone');
    expect((await challenge.answer('approve')).body).toContain('role="status">You approved');
    expect(server.results).toEqual([]);
    expect(pageName(await challenge.answer('continue'))).toBe('acs-return');
    expect(server.results).toMatchObject([
      { transStatus: 'Y', authenticationType: '03', interactionCounter: '02' },
    ]);
  });

  it('declines, which is the end', async () => {
    const challenge = await begin({ acctNumber: challengeCards.app });
    await challenge.answer('open-app');
    expect(pageName(await challenge.answer('decline'))).toBe('acs-failed');
    expect(server.results).toMatchObject([
      { transStatus: 'N', transStatusReason: '01', authenticationType: '03' },
    ]);
  });

  it('is chosen, or a code is', async () => {
    const byCode = await begin({ acctNumber: challengeCards.choice });
    expect(pageName(await byCode.open())).toBe('acs-choice');
    expect(pageName(await byCode.answer('take-code'))).toBe('acs-code');
    const byApp = await begin({ acctNumber: challengeCards.choice });
    expect(pageName(await byApp.answer('take-app'))).toBe('acs-app');
  });

  it('approves nothing that was not opened in it', async () => {
    const challenge = await begin({ acctNumber: challengeCards.app });
    for (const answer of ['approve', 'confirm', 'take-code']) {
      expect(pageName(await challenge.answer(answer, { code: '123456' }))).toBe('acs-app');
    }
    expect(server.results).toEqual([]);
  });
});

describe('trust in a merchant', () => {
  const acctNumber = challengeCards.trust;
  const ask = async (changes: Partial<AReq>) =>
    aResSchema.parse(await askDirectoryServer(app, aReq({ acctNumber, ...changes })));

  it('spares the buyer the next challenge with this merchant, unless one is mandated', async () => {
    await (await begin({ acctNumber })).confirm('123456', { trust: 'Y' });
    expect(server.results).toMatchObject([
      { transStatus: 'Y', whiteListStatus: 'Y', whiteListStatusSource: '03' },
    ]);
    expect(await ask({ threeDSRequestorChallengeInd: '01' })).toMatchObject({
      transStatus: 'Y',
      whiteListStatus: 'Y',
      whiteListStatusSource: '03',
    });
    expect(await ask({ threeDSRequestorChallengeInd: '04' })).toMatchObject({ transStatus: 'C' });
    const another = await ask({ threeDSRequestorChallengeInd: '01', threeDSRequestorID: 'another' });
    expect(another).toMatchObject({ transStatus: 'C' });
  });

  it('is not assumed of who does not say so, nor of who fails', async () => {
    await (await begin({ acctNumber })).confirm('123456');
    const failing = await begin({ acctNumber });
    for (const code of ['1', '2', '3']) await failing.confirm(code, { trust: 'Y' });
    expect(server.results.map(({ whiteListStatus }) => whiteListStatus)).toEqual(['N', 'N']);
    expect(await ask({ threeDSRequestorChallengeInd: '01' })).toMatchObject({ transStatus: 'C' });
  });

  it('is asked for where the 3DS Server wants it, and else with its own card alone', async () => {
    const wanted = await (await begin({ threeDSRequestorChallengeInd: '09' })).open();
    expect(wanted.body).toContain('id="trust"');
    expect((await (await begin()).open()).body).not.toContain('id="trust"');
  });
});

describe('a stranger', () => {
  const stranger = '7d1f7c0e-6c53-4f52-8d3a-1f0f5f8f2b22';

  it.each([
    ['no message', {}],
    ['damaged base64', { creq: 'e30!' }],
    ['no JSON', { creq: 'AAAA' }],
    ['no ids', { creq: 'e30' }],
  ])('who brings %s is told that it is over', async (_case, fields) => {
    const reply = await postForm(app, '/three-d-secure/acs/challenge', fields);
    expect([reply.statusCode, pageName(reply)]).toEqual([404, 'acs-over']);
    expect(reply.headers['content-security-policy']).toContain("form-action 'none'");
  });

  it('cannot open the challenge of another transaction', async () => {
    const challenge = await begin();
    for (const ids of [{ acsTransID: stranger }, { threeDSServerTransID: stranger }]) {
      expect((await challenge.open({ ...challenge.creq, ...ids })).statusCode).toBe(404);
    }
    expect(pageName(await challenge.open())).toBe('acs-code');
  });

  it.each([
    ['a version that is not that of the AReq', { messageVersion: '2.1.0' }, '102', '2.2.0'],
    ['an unknown version', { messageVersion: '9.0.0' }, '203', 'messageVersion'],
    ['no window size', { challengeWindowSize: '99' }, '203', 'challengeWindowSize'],
    ['another message', { messageType: 'CRes' }, '203', 'messageType'],
  ])('has the 3DS Server hear of %s, and ends nothing', async (_case, changes, errorCode, errorDetail) => {
    const challenge = await begin();
    const reply = await challenge.open({ ...challenge.creq, ...changes });
    expect([reply.statusCode, pageName(reply)]).toEqual([400, 'acs-over']);
    const expected = {
      messageType: 'Erro',
      errorComponent: 'A',
      errorCode,
      errorDetail,
      threeDSServerTransID,
    };
    expect(messageIn(reply, 'erro')).toMatchObject(expected);
    await challenge.confirm('123456');
    expect(server.results).toMatchObject([{ transStatus: 'Y' }]);
  });

  it('can neither answer what never was, nor give an answer that is none', async () => {
    const challenge = await begin();
    const unknown = await new Challenge(app, stranger).confirm('123456');
    expect(unknown.statusCode).toBe(404);
    expect((await challenge.answer('approve-all')).statusCode).toBe(404);
    expect(server.results).toEqual([]);
  });

  it('cannot change what is settled', async () => {
    const challenge = await begin();
    await challenge.answer('cancel');
    for (const answer of ['confirm', 'approve', 'continue', 'take-app']) {
      expect(pageName(await challenge.answer(answer, { code: '123456' }))).toBe('acs-return');
    }
    expect(pageName(await challenge.open())).toBe('acs-return');
    expect(server.results).toMatchObject([{ transStatus: 'N', challengeCancel: '01' }]);
  });
});
